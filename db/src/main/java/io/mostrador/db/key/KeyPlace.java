package io.mostrador.db.key;

import io.mostrador.db.guard.Protection;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/// Where secrets are kept: anywhere but in a data directory.
public interface KeyPlace {
    /// Changes nothing.
    ///
    /// @throws SecretElsewhereException when only another machine can open it
    Optional<TillSecret> find(UUID ringId) throws IOException;

    /// Keeps a secret, forced, before anything is sealed under it: as well protected as this machine can, and in
    /// any case.
    void keep(UUID ringId, TillSecret secret) throws IOException;

    /// Protects a secret that is kept already and that this machine can protect better. At every moment one of
    /// the two is on the disk, whole.
    ///
    /// @throws IOException when it cannot; the secret is kept as it was
    void protect(UUID ringId, TillSecret secret) throws IOException;

    /// How a secret is protected, empty where there is none.
    Optional<Protection> protectionOf(UUID ringId) throws IOException;

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
