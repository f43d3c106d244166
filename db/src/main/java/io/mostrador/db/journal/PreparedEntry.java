package io.mostrador.db.journal;

/// An entry with its place in the chain, not yet written anywhere.
public final class PreparedEntry {
    private final long sequence;
    private final byte[] bytes;
    private final String hash;
    private final String previous;

    PreparedEntry(long sequence, byte[] bytes, String hash, String previous) {
        this.sequence = sequence;
        this.bytes = bytes;
        this.hash = hash;
        this.previous = previous;
    }

    public long sequence() {
        return sequence;
    }

    public String hash() {
        return hash;
    }

    /// The hash of the entry before.
    public String previous() {
        return previous;
    }

    byte[] bytes() {
        return bytes;
    }
}
