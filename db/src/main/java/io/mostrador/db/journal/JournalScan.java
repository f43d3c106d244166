package io.mostrador.db.journal;

import io.mostrador.db.disk.Disk;
import io.mostrador.db.journal.SegmentScan.Ending;
import io.mostrador.db.key.JournalKeys;
import io.mostrador.sync.protocol.Entry;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Walks the journal's files by themselves, without a lock and without writing, every frame and the chain
/// checked.
public final class JournalScan {
    private static final Logger LOG = System.getLogger(JournalScan.class.getName());

    private final Disk disk;
    private final @Nullable JournalKeys keys;

    /// @param keys null where no entry will be opened
    public JournalScan(Disk disk, @Nullable JournalKeys keys) {
        this.disk = disk;
        this.keys = keys;
    }

    /// Where a walk ended.
    ///
    /// @param sequence of the last entry, 0 when there is none
    /// @param tail what follows it and is no whole entry, empty text when nothing does
    public record End(String segment, long offset, long sequence, String hash, String tail) {}

    /// Whose journal it is; empty when no file can be read.
    public Optional<UUID> tillId() throws IOException {
        for (String name : SegmentName.all(disk)) {
            try {
                return Optional.of(SegmentScan.header(disk, name).tillId());
            } catch (JournalDamagedException e) {
                LOG.log(Level.DEBUG, "the next file may tell whose journal it is", e);
            }
        }
        return Optional.empty();
    }

    /// With which entries its files begin.
    public List<Long> firstSequences() throws IOException {
        return SegmentName.all(disk).stream().map(SegmentName::firstSequence).toList();
    }

    /// Gives every entry after `sequence` to `consumer`, in order.
    ///
    /// @throws JournalDamagedException at the first entry that is wrong, except for a torn tail
    public End forEachAfter(long sequence, Consumer<StoredEntry> consumer) throws IOException {
        return walk(new Range(sequence, Long.MAX_VALUE), consumer);
    }

    /// Gives the entries after `sequence` up to and including `last`, and stops there, or at the entry after it
    /// where `last` is left out.
    ///
    /// @throws JournalDamagedException at the first entry that is wrong
    public End forEachBetween(long sequence, long last, Consumer<StoredEntry> consumer) throws IOException {
        return walk(new Range(sequence, last), consumer);
    }

    /// @param after first sequence less one
    private record Range(long after, long last) {}

    private End walk(Range range, Consumer<StoredEntry> consumer) throws IOException {
        List<String> segments = SegmentName.all(disk);
        if (segments.isEmpty()) {
            return new End("", 0, 0, Entry.NO_PREVIOUS, "");
        }
        int first = firstSegment(segments, range.after());
        Chain expected = SegmentScan.header(disk, segments.get(first)).previous();
        for (String name : segments.subList(first, segments.size() - 1)) {
            SegmentScan scan = scan(name, expected);
            if (walk(scan, range, consumer) instanceof Ending.Broken broken) {
                throw damaged(scan, broken);
            }
            if (scan.chain().sequence() >= range.last()) {
                return end(scan, new Ending.Clean());
            }
            expected = scan.chain();
        }
        SegmentScan last = scan(segments.getLast(), expected);
        return end(last, walk(last, range, consumer));
    }

    private static int firstSegment(List<String> segments, long sequence) {
        int first = 0;
        for (int i = 0; i < segments.size(); i++) {
            if (SegmentName.firstSequence(segments.get(i)) <= sequence + 1) {
                first = i;
            }
        }
        return first;
    }

    private SegmentScan scan(String name, Chain expected) throws IOException {
        SegmentScan scan = SegmentScan.of(disk, name, keys);
        if (!scan.chain().equals(expected)) {
            throw JournalDamagedException.at(
                    name, 0, 0, "it does not follow entry " + expected.sequence() + " of till " + expected.tillId());
        }
        return scan;
    }

    private static Ending walk(SegmentScan scan, Range range, Consumer<StoredEntry> consumer) {
        boolean more = scan.walkOne();
        while (more) {
            if (scan.sequence() > range.after() && scan.sequence() <= range.last()) {
                consumer.accept(scan.entry());
            }
            if (scan.sequence() >= range.last()) {
                return new Ending.Clean();
            }
            more = scan.walkOne();
        }
        return scan.ending();
    }

    private static End end(SegmentScan scan, Ending ending) {
        String tail = switch (ending) {
            case Ending.Clean _ -> "";
            case Ending.Broken broken when broken.witness() > scan.sequence() -> throw damaged(scan, broken);
            case Ending.Broken broken -> broken.reason() + " (" + broken.bytes() + " bytes)";
        };
        Chain chain = scan.chain();
        return new End(scan.name(), scan.position(), chain.sequence(), chain.hash(), tail);
    }

    private static JournalDamagedException damaged(SegmentScan scan, Ending.Broken broken) {
        return JournalDamagedException.at(scan.name(), scan.position(), scan.sequence() + 1, broken.reason());
    }
}
