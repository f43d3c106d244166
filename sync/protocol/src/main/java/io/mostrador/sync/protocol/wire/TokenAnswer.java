package io.mostrador.sync.protocol.wire;

/// @param token for `Authorization: Bearer`
/// @param expiresInSeconds a duration, so that a wrong clock at the till does no harm
public record TokenAnswer(String token, long expiresInSeconds) {
    @Override
    public String toString() {
        return "TokenAnswer[expires in " + expiresInSeconds + " s]";
    }
}
