package io.mostrador.db.journal;

import io.mostrador.db.disk.Disk;
import io.mostrador.sync.protocol.Entry;
import java.io.IOException;
import java.util.List;

/// Copies a journal, up to what is forced for certain, while its till may be writing.
public final class JournalCopy {
    private JournalCopy() {}

    /// @param sequence of the last entry copied, 0 when there is none
    /// @param forced up to which entry there should be; more than `sequence` where the journal is damaged
    public record End(long sequence, String hash, long forced) {
        public boolean isWhole() {
            return sequence >= forced;
        }
    }

    /// @param to an empty folder
    public static End copy(Disk from, Disk to) throws IOException {
        to.make();
        long forced = forced(from);
        Chain end = WholePart.copy(from, to, forced);
        return end == null ? new End(0, Entry.NO_PREVIOUS, forced) : new End(end.sequence(), end.hash(), forced);
    }

    /// What is signed was forced before, and what an entry says was forced when it was written. An entry that is
    /// only written may be lost with the next power cut, and must not live on in a copy.
    private static long forced(Disk from) throws IOException {
        List<String> segments = SegmentName.all(from);
        long forced = 0;
        for (String name : segments.subList(Math.max(0, segments.size() - 2), segments.size())) {
            SegmentScan scan = SegmentScan.of(from, name, null);
            scan.walk();
            forced = Math.max(forced, scan.forcedThrough());
            List<SignatureRecord> signatures = SignatureFile.read(from, name);
            if (!signatures.isEmpty()) {
                forced = Math.max(forced, signatures.getLast().sequence());
            }
        }
        return forced;
    }
}
