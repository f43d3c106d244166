package io.mostrador.sync.client;

import io.mostrador.register.status.SyncTrouble;
import io.mostrador.sync.protocol.wire.ErrorCode;
import org.jspecify.annotations.Nullable;

/// The server answered no; the message is its sentence. A person has to look.
public final class RefusedException extends RuntimeException {
    private final @Nullable ErrorCode code;
    private final SyncTrouble.Kind kind;

    /// It refuses the request.
    RefusedException(ErrorCode code, String message) {
        super(message);
        this.code = code;
        this.kind = code == ErrorCode.TILL_REVOKED ? SyncTrouble.Kind.REVOKED : SyncTrouble.Kind.NOT_ACCEPTED;
    }

    /// It refuses the till's chain.
    RefusedException(SyncTrouble.Kind kind, String message) {
        super(message);
        this.code = null;
        this.kind = kind;
    }

    SyncTrouble trouble() {
        return new SyncTrouble(kind, String.valueOf(getMessage()));
    }

    /// Null when it is not about the request, but about the till's chain.
    public @Nullable ErrorCode code() {
        return code;
    }
}
