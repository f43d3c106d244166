package io.mostrador.register.fact;

/// Where a journal was brought back from.
public enum RestoreSource {
    /// A backup, or a snapshot.
    BACKUP,
    /// The second copy.
    MIRROR,
    /// What is whole of a damaged journal.
    DAMAGED
}
