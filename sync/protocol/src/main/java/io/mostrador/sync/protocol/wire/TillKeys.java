package io.mostrador.sync.protocol.wire;

import java.util.List;
import java.util.UUID;

/// The public keys of all tills of the tenant that were not revoked: with them a till believes what another one
/// signed, such as the code of a receipt.
public record TillKeys(List<KnownKey> keys) {
    public TillKeys {
        keys = List.copyOf(keys);
    }

    /// @param publicKey X.509 in Base64
    public record KnownKey(UUID tillId, String publicKey) {}
}
