package io.mostrador.db.journal;

/// Where an entry lies, and what opens it.
///
/// @param offset of its frame
record SegmentPlace(String segment, long offset, EntryPress press) {
    JournalDamagedException damaged(long sequence, String reason) {
        return JournalDamagedException.at(segment, offset, sequence, reason);
    }
}
