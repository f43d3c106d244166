package io.mostrador.sync.protocol.wire;

/// Bytes that claim to be a wire message or a batch and are none.
public final class MalformedMessageException extends RuntimeException {

    public MalformedMessageException(String message) {
        super(message);
    }

    public MalformedMessageException(String message, Throwable cause) {
        super(message, cause);
    }
}
