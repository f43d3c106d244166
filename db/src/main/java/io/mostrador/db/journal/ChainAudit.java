package io.mostrador.db.journal;

import io.mostrador.db.disk.Disk;
import io.mostrador.db.journal.SegmentScan.Ending;
import io.mostrador.db.key.VerifyingKey;
import io.mostrador.sync.protocol.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Walks a journal's files by themselves: frames, checksums, sequence, the chain of links, and the signatures.
/// Needs no key, only the public one for the signatures, and opens no entry. Segments are walked side by side.
public final class ChainAudit {
    private static final Chain NOWHERE = new Chain(new UUID(0, 0), -1, "", "");

    private final Disk disk;
    private final @Nullable VerifyingKey key;
    private final boolean everySignature;

    /// @param key null where signatures are not looked at
    /// @param everySignature false: the last of each segment, which stands for all before it
    public ChainAudit(Disk disk, @Nullable VerifyingKey key, boolean everySignature) {
        this.disk = disk;
        this.key = key;
        this.everySignature = everySignature;
    }

    /// What somebody else knows of the journal: that this entry has this hash.
    ///
    /// @param hash at least its first 8 hex digits, as on paper
    public record Anchor(long sequence, String hash) {}

    /// What was found.
    ///
    /// @param lastSequence of the last entry that is whole and in its place
    /// @param signedThrough up to which entry a signature stands for the chain, 0 without any
    /// @param signatures that were verified
    public record Result(
            long lastSequence,
            String lastHash,
            long signedThrough,
            long signatures,
            Optional<JournalFinding> finding) {}

    /// @param first sequence of the segment
    private record Walked(
            long first, Chain begin, Chain end, long signedThrough, long signatures, Optional<JournalFinding> finding) {
        boolean has(long sequence) {
            return sequence >= first && sequence <= end.sequence();
        }
    }

    /// @param anchors every one must be met
    public Result run(List<Anchor> anchors) throws IOException {
        List<String> segments = SegmentName.all(disk);
        if (segments.isEmpty()) {
            return new Result(0, Entry.NO_PREVIOUS, 0, 0, missing(anchors, "", List.of(), 0));
        }
        List<Walked> walks;
        try {
            walks = segments.parallelStream()
                    .map(name -> walk(name, name.equals(segments.getLast()), anchors))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return summed(segments, walks, anchors);
    }

    /// Cut off at the end, or left out before an epoch.
    private static Optional<JournalFinding> missing(
            List<Anchor> anchors, String segment, List<Walked> walks, long last) {
        return anchors.stream()
                .filter(anchor -> walks.stream().noneMatch(walked -> walked.has(anchor.sequence())))
                .findFirst()
                .map(anchor -> new JournalFinding(
                        segment,
                        0,
                        anchor.sequence() > last ? last + 1 : anchor.sequence(),
                        anchor.sequence() > last
                                ? "the journal ends with entry " + last + ", but entry " + anchor.sequence()
                                        + " is known"
                                : "the entry is known, but was lost before the journal was restored",
                        false));
    }

    private static Result summed(List<String> segments, List<Walked> walks, List<Anchor> anchors) {
        Chain expected = walks.getFirst().begin();
        Optional<JournalFinding> finding = expected.sequence() <= 0
                ? Optional.empty()
                : Optional.of(
                        new JournalFinding(segments.getFirst(), 0, 1, "the segments before it are missing", false));
        Chain last = expected;
        long signed = 0;
        long signatures = 0;
        for (int i = 0; i < walks.size() && finding.isEmpty(); i++) {
            Walked walked = walks.get(i);
            if (walked.begin().equals(NOWHERE)) {
                finding = walked.finding();
            } else if (!walked.begin().equals(expected)) {
                finding = Optional.of(new JournalFinding(
                        segments.get(i),
                        0,
                        expected.sequence() + 1,
                        "it does not follow entry " + expected.sequence() + " of till " + expected.tillId(),
                        false));
            } else {
                finding = walked.finding();
                last = walked.end();
                signed = Math.max(signed, walked.signedThrough());
                signatures += walked.signatures();
            }
            expected = walked.end();
        }
        long end = last.sequence();
        return new Result(
                end,
                last.hash(),
                signed,
                signatures,
                finding.or(() -> missing(anchors, segments.getLast(), walks, end)));
    }

    private Walked walk(String name, boolean isLast, List<Anchor> anchors) {
        try {
            SegmentScan scan = SegmentScan.of(disk, name, null);
            return new Walk(scan, isLast, anchors, SignatureFile.read(disk, name)).run();
        } catch (JournalDamagedException e) {
            return new Walked(0, NOWHERE, NOWHERE, 0, 0, Optional.of(found(e)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JournalFinding found(JournalDamagedException e) {
        return new JournalFinding(e.segment(), e.offset(), e.sequence(), e.reason(), false);
    }

    /// The walk along one segment.
    private final class Walk {
        private final SegmentScan scan;
        private final boolean isLast;
        private final List<Anchor> anchors;
        private final List<SignatureRecord> records;
        private final List<JournalFinding> findings = new ArrayList<>();
        private int next;
        private long signed;
        private long signatures;

        Walk(SegmentScan scan, boolean isLast, List<Anchor> anchors, List<SignatureRecord> records) {
            this.scan = scan;
            this.isLast = isLast;
            this.anchors = anchors;
            this.records = records;
        }

        Walked run() throws IOException {
            Chain begin = scan.chain();
            try {
                while (findings.isEmpty() && scan.walkOne()) {
                    look();
                }
                if (findings.isEmpty()) {
                    lookAtEnd();
                }
            } catch (JournalDamagedException e) {
                findings.add(found(e));
            }
            return new Walked(
                    scan.header().firstSequence(),
                    begin,
                    scan.chain(),
                    signed,
                    signatures,
                    findings.stream().findFirst());
        }

        private void look() {
            long sequence = scan.sequence();
            for (Anchor anchor : anchors) {
                if (anchor.sequence() == sequence && !scan.chain().hash().startsWith(anchor.hash())) {
                    add("it is another entry than the one that is known: there are two histories");
                }
            }
            if (next < records.size() && records.get(next).sequence() == sequence) {
                look(records.get(next));
                next++;
            }
        }

        private void look(SignatureRecord record) {
            if (key == null || !(everySignature || next == records.size() - 1)) {
                return;
            }
            signatures++;
            if (Objects.requireNonNull(key).verifies(Head.of(scan.chain()).message(), record.signature())) {
                signed = record.sequence();
            } else {
                add("the till did not sign this, or not with this key");
            }
        }

        private void lookAtEnd() throws IOException {
            Ending ending = scan.ending();
            if (next < records.size()) {
                findings.add(new JournalFinding(
                        scan.name(),
                        scan.position(),
                        scan.sequence() + 1,
                        "the journal ends here, but entry " + records.getLast().sequence() + " was signed",
                        false));
            } else if (ending instanceof Ending.Broken broken) {
                boolean tail = isLast && broken.witness() <= scan.sequence();
                findings.add(new JournalFinding(
                        scan.name(),
                        scan.position(),
                        scan.sequence() + 1,
                        broken.reason() + " (" + broken.bytes() + " bytes)",
                        tail));
            } else if (!isLast && SignatureFile.rest(disk, scan.name(), records) != 0) {
                findings.add(new JournalFinding(
                        SegmentName.signatures(scan.name()),
                        (long) records.size() * SignatureRecord.SIZE,
                        signed + 1,
                        "this is no signature",
                        false));
            }
        }

        private void add(String reason) {
            findings.add(new JournalFinding(scan.name(), scan.position(), scan.sequence(), reason, false));
        }
    }
}
