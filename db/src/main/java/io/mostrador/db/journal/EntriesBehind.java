package io.mostrador.db.journal;

import io.mostrador.db.disk.Disk;
import io.mostrador.db.key.JournalKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.function.Consumer;

/// What is whole of a journal, also behind damage. The chain to what comes before cannot be walked there; that
/// an entry is the till's own is told by its seal.
final class EntriesBehind implements EntrySource {
    private static final Logger LOG = System.getLogger(EntriesBehind.class.getName());

    private final Disk disk;
    private final JournalKeys keys;
    private int keyId;
    private long known;

    EntriesBehind(Disk disk, JournalKeys keys) {
        this.disk = disk;
        this.keys = keys;
        this.keyId = new EntryPress(keys.newest()).keyId();
    }

    /// The highest sequence that was seen, or is said to have been forced or signed.
    long known() {
        return known;
    }

    @Override
    public void giveAfter(long sequence, Taker taker) throws IOException {
        boolean[] more = {true};
        for (String name : SegmentName.all(disk)) {
            for (SignatureRecord record : SignatureFile.read(disk, name)) {
                known = Math.max(known, record.sequence());
            }
            walk(name, entry -> more[0] = more[0] && give(entry, sequence, taker));
        }
    }

    private boolean give(StoredEntry entry, long sequence, Taker taker) {
        if (entry.sequence() <= sequence) {
            return true;
        }
        byte[] bytes;
        try {
            bytes = entry.bytes();
        } catch (JournalDamagedException e) {
            LOG.log(Level.WARNING, "lost: " + e.getMessage());
            return true;
        }
        try {
            return taker.take(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void walk(String name, Consumer<StoredEntry> consumer) throws IOException {
        SegmentScan scan = open(name);
        keyId = scan.header().keyId();
        boolean more = walkOne(scan);
        while (more) {
            known = Math.max(known, Math.max(scan.sequence(), scan.forcedThrough()));
            consumer.accept(scan.entry());
            more = walkOne(scan);
        }
    }

    private SegmentScan open(String name) throws IOException {
        try {
            return SegmentScan.of(disk, name, keys);
        } catch (JournalDamagedException e) {
            LOG.log(Level.WARNING, String.valueOf(e.getMessage()));
            return SegmentScan.withoutHeader(disk, name, keys, keyId);
        }
    }

    private static boolean walkOne(SegmentScan scan) {
        try {
            return scan.walkOne() || scan.skipBroken();
        } catch (JournalDamagedException e) {
            LOG.log(Level.DEBUG, Objects.toString(e.getMessage()), e);
            return scan.skipBroken();
        }
    }
}
