package io.mostrador.db.journal;

/// How far the journal is forced.
///
/// @param segment the file it ends in
/// @param position in that file, after the last forced entry
record ForcedTail(Head head, String segment, long position) {}
