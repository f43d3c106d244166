package io.mostrador.sync.protocol.wire;

/// What a program can tell errors apart by, with the HTTP status it comes with.
public enum ErrorCode {
    BAD_REQUEST(400),
    /// No token, a wrong one or one past its time: get another.
    TOKEN_NEEDED(401),
    /// The signature, the till or the challenge is not right; which one is not told.
    NOT_AUTHENTICATED(401),
    /// The code is wrong, used or older than ten minutes; which one is not told.
    CODE_NOT_VALID(403),
    TILL_REVOKED(403),
    NOT_FOUND(404),
    /// This till id is enrolled with another key.
    TILL_HAS_OTHER_KEY(409),
    TOO_LARGE(413),
    /// A bug or an outage behind the server: try again later.
    SERVER_FAILED(500),
    UNAVAILABLE(503);

    private final int status;

    ErrorCode(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }
}
