package io.mostrador.db.key;

import org.jspecify.annotations.Nullable;

/// What was sealed cannot be opened: it was changed, or the key is another.
public final class SealBrokenException extends RuntimeException {
    /// Says why.
    public SealBrokenException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
