package io.mostrador.db.journal;

/// The first thing that is wrong with a journal.
///
/// @param offset of the frame in the segment
/// @param sequence of the entry that is or should be there, 0 for a segment's header
/// @param tail whether nothing whole follows, as after a pulled plug: the till would cut it at its next
/// start
public record JournalFinding(String segment, long offset, long sequence, String reason, boolean tail) {
    /// One line for a person.
    public String message() {
        return (tail ? "unfinished" : "damaged") + " in " + segment + " at byte " + offset
                + (sequence == 0 ? "" : ", entry " + sequence) + ": " + reason;
    }
}
