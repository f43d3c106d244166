package io.mostrador.sync.client;

import io.mostrador.sync.protocol.wire.ErrorCode;
import org.jspecify.annotations.Nullable;

/// The server answered no; the message is its sentence. A person has to look.
public final class RefusedException extends RuntimeException {
    private final @Nullable ErrorCode code;

    RefusedException(@Nullable ErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    /// Null when it is not about the request, but about the till's chain.
    public @Nullable ErrorCode code() {
        return code;
    }
}
