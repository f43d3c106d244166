package io.mostrador.sync.client;

/// The server did not answer, or with something that is none of its answers. Trying again later helps.
public final class UnreachableException extends RuntimeException {

    UnreachableException(String message) {
        super(message);
    }

    UnreachableException(String message, Throwable cause) {
        super(message, cause);
    }
}
