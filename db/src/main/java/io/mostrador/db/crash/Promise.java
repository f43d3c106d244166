package io.mostrador.db.crash;

/// What a program may have said before the power went, and must hold afterwards.
sealed interface Promise {
    /// This entry is in the journal.
    record Recorded(long sequence, String hash) implements Promise {}

    /// This print job's bytes may have left: it must not be printed by itself once more.
    record Sent(long jobId) implements Promise {}
}
