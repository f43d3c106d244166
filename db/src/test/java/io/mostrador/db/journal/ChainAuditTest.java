package io.mostrador.db.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.db.disk.FolderDisk;
import io.mostrador.db.journal.ChainAudit.Anchor;
import io.mostrador.db.journal.ChainAudit.Result;
import io.mostrador.db.key.KeyFolder;
import io.mostrador.db.key.KeyRing;
import io.mostrador.db.key.VerifyingKey;
import io.mostrador.register.fact.Stamp;
import io.mostrador.sync.protocol.payload.PeoplePayload;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a stranger with the files and the public key finds, and what a forger without the private one can do.
class ChainAuditTest {
    private static final UUID TILL = new UUID(7, 9);
    private static final int SEGMENT = 8 << 10;
    private static final int ENTRIES = 50;
    private static final Stamp STAMP =
            new Stamp(Instant.parse("2026-11-21T12:00:00Z"), ZoneId.of("Europe/Madrid"), null, null);

    @TempDir
    private Path root;

    private Path folder;
    private KeyRing ring;
    private VerifyingKey key;

    @BeforeEach
    void writeJournal() throws IOException {
        folder = root.resolve("journal");
        ring = KeyRing.create(
                new FolderDisk(root), "till.keys", new KeyFolder(root.resolve("keys")), new SecureRandom());
        key = ring.signing().verifyingKey();
        try (JournalFile journal = JournalFile.create(new FolderDisk(folder), ring, TILL, SEGMENT)) {
            write(journal, ENTRIES);
        }
    }

    private void write(JournalFile journal, int count) throws IOException {
        JournalSigner signer = new JournalSigner(new FolderDisk(folder), journal, ring.signing());
        for (int i = 0; i < count; i++) {
            journal.write(journal.prepare(new PeoplePayload.SignedOnV1("ana"), STAMP));
            if (i % 3 == 2) {
                journal.force();
                signer.tend();
            }
        }
        journal.force();
        signer.close();
    }

    private Result audit(Anchor... anchors) throws IOException {
        return new ChainAudit(new FolderDisk(folder), key, false).run(List.of(anchors));
    }

    private JournalFinding finding(Anchor... anchors) throws IOException {
        return audit(anchors).finding().orElseThrow();
    }

    @Test
    void findsNothingInAWholeJournal() throws IOException {
        Result result = audit();
        assertThat(result.finding()).isEmpty();
        assertThat(result.lastSequence()).isEqualTo(ENTRIES);
        assertThat(result.signedThrough()).isEqualTo(ENTRIES);
        assertThat(result.signatures()).isEqualTo(segments().size());
        assertThat(new ChainAudit(new FolderDisk(folder), key, true)
                        .run(List.of())
                        .signatures())
                .isGreaterThan(ENTRIES / 4);
    }

    @Test
    void findsAnyChangedBit() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (Path file : files()) {
            byte[] whole = Files.readAllBytes(file);
            for (int at = random.nextInt(40); at < whole.length; at += 1 + random.nextInt(97)) {
                byte[] changed = whole.clone();
                changed[at] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, changed);
                assertThat(new ChainAudit(new FolderDisk(folder), key, true).run(List.of()))
                        .as("bit at %s of %s, seed %s", at, file.getFileName(), seed)
                        .satisfies(found -> assertThat(found.finding().isPresent() || found.signedThrough() < ENTRIES)
                                .isTrue());
            }
            Files.write(file, whole);
        }
    }

    @Test
    void findsARemovedAnInsertedAndAReorderedEntry() throws IOException {
        Path file = segments().get(1);
        long first = SegmentName.firstSequence(file.getFileName().toString());
        List<byte[]> frames = frames(file);
        List<byte[]> removed = new ArrayList<>(frames);
        removed.remove(2);
        assertThat(findingIn(file, removed).sequence()).isEqualTo(first + 2);
        List<byte[]> inserted = new ArrayList<>(frames);
        inserted.add(2, frames.get(1));
        assertThat(findingIn(file, inserted).sequence()).isEqualTo(first + 2);
        List<byte[]> reordered = new ArrayList<>(frames);
        Collections.swap(reordered, 1, 2);
        assertThat(findingIn(file, reordered).sequence()).isEqualTo(first + 1);
    }

    /// The forger makes everything fit that can be made to fit without the private key.
    @Test
    void findsAForgedChainByItsSignature() throws IOException {
        Path file = segments().getLast();
        List<byte[]> frames = frames(file);
        assertThat(frames.size()).isGreaterThan(3);
        frames.get(1)[Frame.HEAD + 20] ^= 1;
        JournalFinding found = findingIn(file, forged(file, frames));
        assertThat(found.reason()).contains("did not sign");
        assertThat(found.sequence()).isEqualTo(ENTRIES);
        assertThat(new ChainAudit(new FolderDisk(folder), key, true)
                        .run(List.of())
                        .finding()
                        .orElseThrow()
                        .sequence())
                .isLessThan(ENTRIES);
    }

    @Test
    void findsACutTailByItsSignatureAndByAnAnchor() throws IOException {
        Anchor anchor = new Anchor(ENTRIES, audit().lastHash().substring(0, 8));
        assertThat(audit(anchor).finding()).isEmpty();
        Path file = segments().getLast();
        List<byte[]> frames = frames(file);
        List<byte[]> cut = frames.subList(0, frames.size() - 2);
        assertThat(findingIn(file, cut).reason()).contains("entry 50 was signed");
        Files.write(signatures(file), new byte[0]);
        assertThat(audit().finding()).isEmpty();
        JournalFinding found = finding(anchor);
        assertThat(found.reason()).contains("entry 50 is known");
        assertThat(found.sequence()).isEqualTo(ENTRIES - 1);
    }

    @Test
    void findsTheOtherOfTwoHistories() throws IOException {
        Path copy = root.resolve("copy");
        copy(folder, copy);
        try (JournalFile journal = JournalFile.open(new FolderDisk(folder), ring, SEGMENT, 0)) {
            write(journal, 2);
        }
        Result ours = audit();
        folder = copy;
        try (JournalFile journal = JournalFile.open(new FolderDisk(folder), ring, SEGMENT, 0)) {
            journal.write(journal.prepare(new PeoplePayload.SignedOnV1("leo"), STAMP));
            journal.write(journal.prepare(new PeoplePayload.SignedOnV1("leo"), STAMP));
            journal.force();
        }
        JournalFinding found = finding(new Anchor(ours.lastSequence(), ours.lastHash()));
        assertThat(found.reason()).contains("two histories");
        assertThat(found.sequence()).isEqualTo(ENTRIES + 2);
    }

    @Test
    void refusesTheSignaturesOfAnotherTill() throws IOException {
        key = KeyRing.create(
                        new FolderDisk(root.resolve("other")),
                        "till.keys",
                        new KeyFolder(root.resolve("keys")),
                        new SecureRandom())
                .signing()
                .verifyingKey();
        assertThat(finding().reason()).contains("did not sign");
    }

    @Test
    void findsAMissingSegment() throws IOException {
        Files.delete(segments().get(1));
        assertThat(finding().reason()).contains("does not follow");
        Files.delete(segments().getFirst());
        assertThat(finding().reason()).contains("missing");
    }

    private JournalFinding findingIn(Path file, List<byte[]> frames) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        ByteBuffer content = ByteBuffer.allocate(whole.length);
        content.put(whole, 0, SegmentHeader.BLOCK);
        for (byte[] frame : frames) {
            if (content.remaining() >= frame.length) {
                content.put(frame);
            }
        }
        Files.write(file, content.array());
        JournalFinding found = finding();
        if (!found.reason().contains("sign")) {
            Files.write(file, whole);
        }
        return found;
    }

    private static List<byte[]> frames(Path file) throws IOException {
        ByteBuffer content = ByteBuffer.wrap(Files.readAllBytes(file));
        List<byte[]> frames = new ArrayList<>();
        int at = SegmentHeader.BLOCK;
        while (Frame.fault(content, at) == null) {
            byte[] frame = new byte[Frame.size(Frame.length(content, at))];
            content.get(at, frame);
            frames.add(frame);
            at += frame.length;
        }
        return frames;
    }

    /// The same frames with links and checksums that fit.
    private static List<byte[]> forged(Path file, List<byte[]> frames) throws IOException {
        byte[] link = HexFormat.of()
                .parseHex(SegmentHeader.decode("", ByteBuffer.wrap(Files.readAllBytes(file)))
                        .previous()
                        .link());
        for (byte[] frame : frames) {
            int linked = frame.length - Frame.TAIL;
            MessageDigest digest = Frame.digest();
            digest.update(link);
            digest.update(frame, 0, linked);
            link = digest.digest();
            System.arraycopy(link, 0, frame, linked, link.length);
            CRC32C crc = new CRC32C();
            crc.update(frame, 0, frame.length - 4);
            ByteBuffer.wrap(frame).putInt(frame.length - 4, (int) crc.getValue());
        }
        return frames;
    }

    private List<Path> segments() throws IOException {
        return files().stream()
                .filter(file -> file.toString().endsWith(".journal"))
                .toList();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static Path signatures(Path segment) {
        return segment.resolveSibling(
                SegmentName.signatures(segment.getFileName().toString()));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
