package io.mostrador.sync.server.store;

/// The database cannot be used as it is; the message says what to do.
public final class StoreException extends RuntimeException {

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
