package io.mostrador.db.journal;

import io.mostrador.db.disk.Disk;
import io.mostrador.db.disk.DiskFile;
import io.mostrador.db.journal.SegmentScan.Ending;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds the journal's end when it is opened: checks every header, the last two segments whole by their
/// checksums (all where [JournalWatch] has found damage), and cuts a torn tail.
final class JournalOpening {
    private final Disk disk;
    private long knownForced;

    /// @param knownForced a sequence that somebody else knows to have been forced; the journal must have it
    JournalOpening(Disk disk, long knownForced) {
        this.disk = disk;
        this.knownForced = knownForced;
    }

    /// Where the journal ends.
    ///
    /// @param gaps sequences that are left out
    record End(
            SegmentHeader segment,
            Chain chain,
            int position,
            List<SequenceGap> gaps,
            @Nullable CutTail cut) {}

    /// @throws JournalDamagedException when anything before the torn tail is wrong, or promised entries are
    /// missing
    End find() throws IOException {
        List<String> segments = SegmentName.all(disk);
        removeUnfinished();
        List<SequenceGap> gaps = checkHeaders(segments);
        if (segments.size() > 1) {
            SegmentScan.requireWhole(disk, segments.get(segments.size() - 2), segments.getLast());
        }
        JournalWatch.requireWholeWhereSuspect(disk, segments);
        SegmentScan last = SegmentScan.of(disk, segments.getLast(), null).byChecksums();
        learnFromSignatures(segments.getLast());
        CutTail cut = switch (last.walk()) {
            case Ending.Clean _ -> null;
            case Ending.Broken broken -> cut(last, broken);
        };
        requireKnownForced(last);
        return new End(last.header(), last.chain(), last.position(), gaps, cut);
    }

    /// What is signed was forced before.
    private void learnFromSignatures(String segment) throws IOException {
        List<SignatureRecord> signatures = SignatureFile.read(disk, segment);
        if (!signatures.isEmpty()) {
            knownForced = Math.max(knownForced, signatures.getLast().sequence());
        }
    }

    private void removeUnfinished() throws IOException {
        for (String name : disk.names()) {
            if (SegmentName.isUnfinished(name)) {
                disk.delete(name);
            }
        }
    }

    private List<SequenceGap> checkHeaders(List<String> segments) throws IOException {
        List<SequenceGap> gaps = new ArrayList<>();
        UUID tillId = SegmentScan.header(disk, segments.getFirst()).tillId();
        for (String name : segments) {
            SegmentHeader header = SegmentScan.header(disk, name);
            if (!header.tillId().equals(tillId)) {
                throw JournalDamagedException.at(name, 0, 0, "the segment is of till " + header.tillId());
            }
            if (header.firstSequence() != SegmentName.firstSequence(name)) {
                throw JournalDamagedException.at(name, 0, 0, "the segment begins with " + header.firstSequence());
            }
            if (header.beginsEpoch()) {
                gaps.add(new SequenceGap(header.previous().sequence(), header.firstSequence()));
            }
        }
        if (SegmentName.firstSequence(segments.getFirst()) != 1) {
            throw JournalDamagedException.at(segments.getFirst(), 0, 0, "the segments before it are missing");
        }
        return gaps;
    }

    private CutTail cut(SegmentScan scan, Ending.Broken broken) throws IOException {
        long sequence = scan.sequence() + 1;
        if (Math.max(broken.witness(), knownForced) >= sequence) {
            throw JournalDamagedException.at(
                    scan.name(), scan.position(), sequence, broken.reason() + ", and the entry was forced once");
        }
        String keptAs = keep(scan);
        try (DiskFile file = disk.open(scan.name())) {
            file.write(ByteBuffer.allocate(Math.toIntExact(broken.bytes())), scan.position());
            file.force(false);
        }
        return new CutTail(scan.name(), scan.position(), sequence, broken.bytes(), broken.reason(), keptAs);
    }

    private String keep(SegmentScan scan) throws IOException {
        List<String> names = disk.names();
        String base = "cut-" + (scan.sequence() + 1);
        int number = 1;
        while (names.contains(base + "-" + number + ".bytes")) {
            number++;
        }
        String name = base + "-" + number + ".bytes";
        try (DiskFile file = disk.create(name, 0)) {
            file.write(scan.rest(), 0);
            file.force(true);
        }
        disk.forceNames();
        return name;
    }

    private void requireKnownForced(SegmentScan last) {
        long sequence = last.sequence();
        if (sequence < knownForced) {
            throw JournalDamagedException.at(
                    last.name(),
                    last.position(),
                    sequence + 1,
                    "the journal ends here, but entries up to " + knownForced + " were forced once");
        }
    }
}
