package io.mostrador.db.journal;

import io.mostrador.db.key.SealBrokenException;
import io.mostrador.sync.protocol.Entry;
import io.mostrador.sync.protocol.EntryCodec;
import org.jspecify.annotations.Nullable;

/// An entry as it was found in the journal. To be used by the thread that reads.
public final class StoredEntry {
    private final SegmentPlace place;
    private final long sequence;
    private final String hash;
    private final byte[] sealed;
    private byte @Nullable [] bytes;

    StoredEntry(SegmentPlace place, long sequence, String hash, byte[] sealed) {
        this.place = place;
        this.sequence = sequence;
        this.hash = hash;
        this.sealed = sealed;
    }

    public long sequence() {
        return sequence;
    }

    /// The canonical bytes; not to be changed.
    ///
    /// @throws JournalDamagedException when they cannot be opened, or are not those that have the hash
    public byte[] bytes() {
        byte[] opened = bytes;
        if (opened == null) {
            opened = open();
            bytes = opened;
        }
        return opened;
    }

    private byte[] open() {
        byte[] opened;
        try {
            opened = place.press().open(sequence, hash, sealed);
        } catch (SealBrokenException e) {
            throw place.damaged(sequence, "the entry cannot be opened: " + e.getMessage());
        }
        if (!EntryCodec.hash(opened).equals(hash)) {
            throw place.damaged(sequence, "the entry does not have its hash");
        }
        return opened;
    }

    /// 64 lower-case hex digits.
    public String hash() {
        return hash;
    }

    /// The file it lies in.
    public String segment() {
        return place.segment();
    }

    /// Where its frame begins in that file.
    public long offset() {
        return place.offset();
    }

    public Entry decode() {
        return EntryCodec.decode(bytes());
    }
}
