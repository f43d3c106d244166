package io.mostrador.sync.server;

import io.mostrador.sync.protocol.wire.ErrorCode;

/// An answer that is not 2xx, with a sentence the till may see.
public final class ApiException extends RuntimeException {
    private final ErrorCode code;

    public ApiException(ErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }
}
