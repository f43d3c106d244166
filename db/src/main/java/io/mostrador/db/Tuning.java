package io.mostrador.db;

import io.mostrador.db.journal.JournalFile;

/// Sizes that a rig makes small.
///
/// @param segmentBytes length of a journal segment
/// @param rowsWriteNanos how often H2's file is written; 0 is with each commit, which then waits for it
/// @param keeperThread whether signatures are made by a thread of their own, and not only when asked for
public record Tuning(int segmentBytes, long rowsWriteNanos, boolean keeperThread) {
    public static final Tuning STANDARD = new Tuning(JournalFile.SEGMENT_BYTES, 500_000_000, true);
}
