package io.mostrador.db.key;

import java.io.IOException;

/// The secret lies here, but only another machine can open it.
public final class SecretElsewhereException extends IOException {
    /// Says what to do.
    SecretElsewhereException(String message, Throwable cause) {
        super(message, cause);
    }
}
