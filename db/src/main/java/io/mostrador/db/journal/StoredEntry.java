package io.mostrador.db.journal;

import io.mostrador.sync.protocol.Entry;
import io.mostrador.sync.protocol.EntryCodec;

/// An entry as it was found in the journal.
public final class StoredEntry {
    private final byte[] bytes;
    private final String hash;
    private final long forcedThrough;
    private final String segment;
    private final long offset;

    StoredEntry(byte[] bytes, String hash, long forcedThrough, String segment, long offset) {
        this.bytes = bytes;
        this.hash = hash;
        this.forcedThrough = forcedThrough;
        this.segment = segment;
        this.offset = offset;
    }

    /// The canonical bytes; not to be changed.
    public byte[] bytes() {
        return bytes;
    }

    /// 64 lower-case hex digits.
    public String hash() {
        return hash;
    }

    /// Up to which sequence everything was forced when this entry was written.
    public long forcedThrough() {
        return forcedThrough;
    }

    /// The file it lies in.
    public String segment() {
        return segment;
    }

    /// Where its frame begins in that file.
    public long offset() {
        return offset;
    }

    public Entry decode() {
        return EntryCodec.decode(bytes);
    }
}
