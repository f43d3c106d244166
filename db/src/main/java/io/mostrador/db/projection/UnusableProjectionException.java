package io.mostrador.db.projection;

import org.jspecify.annotations.Nullable;

/// An H2 file that must be made anew from the journal. Nothing is lost by that.
public final class UnusableProjectionException extends RuntimeException {
    UnusableProjectionException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
