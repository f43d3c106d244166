package io.mostrador.db.journal;

/// The journal says something else than what was once promised. Never repaired silently: a person has to
/// bring back the file, or decide.
public final class JournalDamagedException extends RuntimeException {
    private final String segment;
    private final long offset;
    private final long sequence;
    private final String reason;

    private JournalDamagedException(String message, String segment, long offset, long sequence, String reason) {
        super(message);
        this.segment = segment;
        this.offset = offset;
        this.sequence = sequence;
        this.reason = reason;
    }

    /// @param sequence the entry that should be there, 0 for the segment's header
    static JournalDamagedException at(String segment, long offset, long sequence, String reason) {
        String where = sequence == 0 ? "" : ", entry " + sequence;
        return new JournalDamagedException(
                "journal damaged in " + segment + " at byte " + offset + where + ": " + reason,
                segment,
                offset,
                sequence,
                reason);
    }

    public String segment() {
        return segment;
    }

    public long offset() {
        return offset;
    }

    public long sequence() {
        return sequence;
    }

    public String reason() {
        return reason;
    }
}
