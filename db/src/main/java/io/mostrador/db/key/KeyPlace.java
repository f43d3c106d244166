package io.mostrador.db.key;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/// Where secrets are kept: anywhere but in a data directory.
public interface KeyPlace {
    Optional<TillSecret> find(UUID ringId) throws IOException;

    /// Keeps a secret, forced, before anything is sealed under it.
    void keep(UUID ringId, TillSecret secret) throws IOException;

    /// Remembers where the data is that the secret is for, so that an empty folder there (a disk that is
    /// switched off, a share that is not mounted) is not taken for that of a new till.
    ///
    /// @param dataDirectory absolute
    void remember(UUID ringId, String dataDirectory) throws IOException;

    /// The file that remembers a data directory there, empty where none does.
    Optional<String> memoryOf(String dataDirectory) throws IOException;

    /// In words, for messages.
    String describe();
}
