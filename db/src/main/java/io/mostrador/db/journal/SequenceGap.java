package io.mostrador.db.journal;

/// Sequences that were left out where an epoch begins.
///
/// @param before the last entry of the epoch before
/// @param after the first entry of the new one
record SequenceGap(long before, long after) {
    /// How many sequences it leaves out between two entries.
    long within(long from, long through) {
        return from <= before && through >= after ? after - before - 1 : 0;
    }
}
