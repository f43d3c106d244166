package io.mostrador.db.key;

/// Gives what seals and opens the journal's entries. Each call gives a new one, for one thread.
public interface JournalKeys {
    /// For new entries.
    Sealer newest();

    /// @throws SealBrokenException when there is no such key
    Sealer of(int keyId);
}
