package io.mostrador.db.journal;

/// An entry with its place in the chain, not yet written anywhere.
public final class PreparedEntry {
    private final long sequence;
    private final byte[] bytes;
    private final String hash;

    PreparedEntry(long sequence, byte[] bytes, String hash) {
        this.sequence = sequence;
        this.bytes = bytes;
        this.hash = hash;
    }

    public long sequence() {
        return sequence;
    }

    public String hash() {
        return hash;
    }

    byte[] bytes() {
        return bytes;
    }
}
