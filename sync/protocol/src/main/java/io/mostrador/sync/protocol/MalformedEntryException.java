package io.mostrador.sync.protocol;

/// Bytes that claim to be a journal entry and are none.
public final class MalformedEntryException extends RuntimeException {

    public MalformedEntryException(String message) {
        super(message);
    }

    public MalformedEntryException(String message, Throwable cause) {
        super(message, cause);
    }
}
