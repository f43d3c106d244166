package io.mostrador.db;

import io.mostrador.db.journal.JournalFile;

/// Sizes that a rig makes small.
///
/// @param segmentBytes length of a journal segment
/// @param rowsWriteNanos how often H2's file is written; 0 is with each commit, which then waits for it
public record Tuning(int segmentBytes, long rowsWriteNanos) {
    public static final Tuning STANDARD = new Tuning(JournalFile.SEGMENT_BYTES, 500_000_000);
}
