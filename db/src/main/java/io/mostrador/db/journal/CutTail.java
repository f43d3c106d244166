package io.mostrador.db.journal;

/// What was cut off the journal's end at open: bytes of entries that were never promised to anybody.
///
/// @param sequence the entry that had been begun
/// @param keptAs the file beside the segments that holds the bytes now
public record CutTail(String segment, long offset, long sequence, long bytes, String reason, String keptAs) {}
