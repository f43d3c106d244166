package io.mostrador.sync.protocol.wire;

import java.util.UUID;

/// @param challenge from the server
/// @param signature of [SignedText#token] by the till's key, base64url without padding
public record TokenRequest(UUID tenantId, UUID tillId, String challenge, String signature) {
    @Override
    public String toString() {
        return "TokenRequest[till " + tillId + "]";
    }
}
