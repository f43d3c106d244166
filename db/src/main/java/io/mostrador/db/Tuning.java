package io.mostrador.db;

import io.mostrador.db.journal.JournalFile;

/// Sizes that a rig or a bench makes small.
///
/// @param segmentBytes length of a journal segment
/// @param rowsWriteNanos how often H2's file is written; 0 is with each commit, which then waits for it
/// @param keeperThread whether signatures are made by a thread of their own, and not only when asked for
/// @param snapshots how many copies of the database are kept; 0 where none are made
public record Tuning(int segmentBytes, long rowsWriteNanos, boolean keeperThread, int snapshots) {
    private static final int SNAPSHOTS = 3;

    public static final Tuning STANDARD = new Tuning(JournalFile.SEGMENT_BYTES, 500_000_000, true, SNAPSHOTS);

    public Tuning(int segmentBytes, long rowsWriteNanos, boolean keeperThread) {
        this(segmentBytes, rowsWriteNanos, keeperThread, SNAPSHOTS);
    }

    /// The same without copies of the database.
    public Tuning withoutSnapshots() {
        return new Tuning(segmentBytes, rowsWriteNanos, keeperThread, 0);
    }
}
