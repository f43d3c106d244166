package io.mostrador.db.journal;

import io.mostrador.sync.protocol.Entry;
import io.mostrador.sync.protocol.EntryCodec;

/// An entry as it was found in the journal.
public final class StoredEntry {
    private final byte[] bytes;
    private final String hash;
    private final long forcedThrough;

    StoredEntry(byte[] bytes, String hash, long forcedThrough) {
        this.bytes = bytes;
        this.hash = hash;
        this.forcedThrough = forcedThrough;
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

    public Entry decode() {
        return EntryCodec.decode(bytes);
    }
}
