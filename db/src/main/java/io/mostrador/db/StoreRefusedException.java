package io.mostrador.db;

import org.jspecify.annotations.Nullable;

/// The data directory cannot be used as it is. The message is one line that says what to do.
public final class StoreRefusedException extends RuntimeException {
    StoreRefusedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
