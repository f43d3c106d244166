package io.mostrador.register.port;

import java.util.Map;
import java.util.UUID;

/// The public keys of the tenant's tills, coming down from the server. Only the sync thread calls it.
@FunctionalInterface
public interface TillKeyInbox {
    /// Stores them in place of those before.
    ///
    /// @param keys X.509 in Base64, by till
    void replace(Map<UUID, String> keys);
}
