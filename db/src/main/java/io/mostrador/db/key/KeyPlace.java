package io.mostrador.db.key;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/// Where secrets are kept: anywhere but in a data directory.
public interface KeyPlace {
    Optional<TillSecret> find(UUID ringId) throws IOException;

    /// Keeps a secret, forced, before anything is sealed under it.
    void keep(UUID ringId, TillSecret secret) throws IOException;

    /// In words, for messages.
    String describe();
}
