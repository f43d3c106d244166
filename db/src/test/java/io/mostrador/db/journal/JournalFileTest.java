package io.mostrador.db.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.db.disk.FolderDisk;
import io.mostrador.db.key.KeyFolder;
import io.mostrador.db.key.KeyRing;
import io.mostrador.register.fact.Stamp;
import io.mostrador.register.port.Forced;
import io.mostrador.sync.protocol.Entry;
import io.mostrador.sync.protocol.payload.PeoplePayload;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalFileTest {
    private static final UUID TILL = new UUID(7, 9);
    private static final int SEGMENT = 8 << 10;
    private static final Stamp STAMP =
            new Stamp(Instant.parse("2026-11-21T12:00:00Z"), ZoneId.of("Europe/Madrid"), null, null);

    @TempDir
    private Path root;

    private Path folder;
    private FolderDisk disk;
    private KeyRing ring;

    @BeforeEach
    void makeDisk() throws IOException {
        folder = root.resolve("journal");
        disk = new FolderDisk(folder);
        ring = KeyRing.create(
                new FolderDisk(root), "till.keys", new KeyFolder(root.resolve("keys")), new SecureRandom());
    }

    @Test
    void goesOnWithTheChainAfterReopening() throws IOException {
        Forced first;
        try (JournalFile journal = JournalFile.create(disk, ring, TILL, SEGMENT)) {
            write(journal, 3);
            first = journal.force();
            assertThat(first.sequence()).isEqualTo(3);
        }
        try (JournalFile journal = open(0)) {
            assertThat(journal.cut()).isEmpty();
            assertThat(journal.tillId()).isEqualTo(TILL);
            assertThat(journal.lastForced()).isEqualTo(first);
            write(journal, 1);
            journal.force();
        }
        List<StoredEntry> entries = scan();
        assertThat(entries).hasSize(4);
        Entry last = entries.getLast().decode();
        assertThat(last.sequence()).isEqualTo(4);
        assertThat(last.previous()).isEqualTo(first.hash());
        assertThat(entries.getFirst().decode().previous()).isEqualTo(Entry.NO_PREVIOUS);
    }

    @Test
    void leavesOutSequencesBeforeAnEpoch() throws IOException {
        try (JournalFile journal = JournalFile.create(disk, ring, TILL, SEGMENT)) {
            write(journal, 3);
            journal.beginEpoch(1_000);
            write(journal, 2);
            journal.force();
            assertEpochs(journal);
            assertThatThrownBy(() -> journal.beginEpoch(1_002)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(scan()).extracting(StoredEntry::sequence).containsExactly(1L, 2L, 3L, 1_000L, 1_001L);
        try (JournalFile journal = open(1_001)) {
            assertEpochs(journal);
            journal.beginEpoch(5_000);
        }
        try (JournalFile journal = open(0)) {
            write(journal, 1);
            assertThat(journal.lastWritten()).isEqualTo(5_000);
            assertThat(journal.count(2, 5_000)).isEqualTo(4);
        }
    }

    private static void assertEpochs(JournalFile journal) throws IOException {
        assertThat(List.of(journal.next(2), journal.next(3), journal.next(500), journal.next(1_000)))
                .containsExactly(3L, 1_000L, 1_000L, 1_001L);
        assertThat(List.of(journal.floor(2), journal.floor(3), journal.floor(999), journal.floor(9_999)))
                .containsExactly(2L, 3L, 3L, 1_001L);
        assertThat(journal.count(0, 1_001)).isEqualTo(5);
        assertThat(journal.count(3, 1_000)).isEqualTo(1);
        assertThat(journal.count(1_000, 1_001)).isEqualTo(1);
        try (JournalReader reader = journal.reader()) {
            assertThat(reader.read(0, 1_001, 10, 1 << 20))
                    .extracting(StoredEntry::sequence)
                    .containsExactly(1L, 2L, 3L);
            assertThat(reader.read(3, 1_001, 10, 1 << 20))
                    .extracting(StoredEntry::sequence)
                    .containsExactly(1_000L, 1_001L);
            assertThat(reader.read(2, 1_001, 10, 1 << 20))
                    .extracting(StoredEntry::sequence)
                    .containsExactly(3L);
        }
    }

    @Test
    void takesEntriesBackByteForByte() throws IOException {
        try (JournalFile journal = JournalFile.create(disk, ring, TILL, SEGMENT)) {
            write(journal, 3);
            journal.force();
        }
        List<byte[]> kept = scan().stream().map(StoredEntry::bytes).toList();
        FolderDisk other = new FolderDisk(root.resolve("other"));
        try (JournalFile journal = JournalFile.create(other, ring, TILL, SEGMENT)) {
            assertThat(journal.take(kept.get(1))).isFalse();
            for (byte[] bytes : kept) {
                assertThat(journal.take(bytes)).isTrue();
            }
            journal.force();
        }
        List<StoredEntry> again = new ArrayList<>();
        new JournalScan(other, ring).forEachAfter(0, again::add);
        assertThat(again)
                .extracting(StoredEntry::hash)
                .isEqualTo(scan().stream().map(StoredEntry::hash).toList());
    }

    @Test
    void tellsForcedFromWritten() throws IOException {
        try (JournalFile journal = JournalFile.create(disk, ring, TILL, SEGMENT)) {
            write(journal, 2);
            assertThat(journal.lastWritten()).isEqualTo(2);
            assertThat(journal.lastForced().sequence()).isZero();
            journal.force();
            assertThat(journal.lastForced().sequence()).isEqualTo(2);
        }
    }

    @Test
    void cutsATornTailAtEveryByteOfTheLastFrame() throws IOException {
        try (JournalFile journal = JournalFile.create(disk, ring, TILL, SEGMENT)) {
            write(journal, 3);
            journal.force();
            write(journal, 1);
        }
        Path segment = segments().getFirst();
        byte[] whole = Files.readAllBytes(segment);
        StoredEntry last = scan().getLast();
        int begin = (int) last.offset();
        int end = begin + frameSize(whole, begin);
        for (int torn = begin; torn < end; torn++) {
            byte[] content = whole.clone();
            Arrays.fill(content, torn, end, (byte) 0);
            Files.write(segment, content);
            // A byte that was zero already is no tear.
            boolean whole4 = Arrays.equals(content, whole);
            try (JournalFile journal = open(0)) {
                assertThat(journal.lastWritten()).as("torn at %s", torn).isEqualTo(whole4 ? 4 : 3);
                boolean cut = !whole4 && !isZero(content, begin, torn);
                assertThat(journal.cut().isPresent()).as("torn at %s", torn).isEqualTo(cut);
                write(journal, 2);
                journal.force();
            }
            assertThat(scan()).hasSize(whole4 ? 6 : 5);
        }
    }

    @Test
    void keepsTheBytesItCuts() throws IOException {
        try (JournalFile journal = JournalFile.create(disk, ring, TILL, SEGMENT)) {
            write(journal, 2);
        }
        StoredEntry last = scan().getLast();
        flip(segments().getFirst(), (int) last.offset() + Frame.HEAD + 4);
        try (JournalFile journal = open(0)) {
            CutTail cut = journal.cut().orElseThrow();
            assertThat(cut.sequence()).isEqualTo(2);
            assertThat(cut.reason()).contains("checksum");
            assertThat(Files.size(folder.resolve(cut.keptAs()))).isEqualTo(cut.bytes());
        }
        assertThat(scan()).hasSize(1);
    }

    @Test
    void refusesAFlippedBitAnywhereBeforeTheLastForcedFrame() throws IOException {
        try (JournalFile journal = JournalFile.create(disk, ring, TILL, SEGMENT)) {
            for (int i = 0; i < 6; i++) {
                write(journal, 1);
                journal.force();
            }
        }
        Path segment = segments().getFirst();
        byte[] whole = Files.readAllBytes(segment);
        long seed = System.nanoTime();
        Random random = new Random(seed);
        // The last frame is the only one without a witness after it.
        int end = (int) scan().getLast().offset();
        for (int at = 0; at < end; at += 1 + random.nextInt(7)) {
            byte[] content = whole.clone();
            content[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(segment, content);
            assertThatThrownBy(() -> open(0).close())
                    .as("byte %s, seed %s", at, seed)
                    .isInstanceOf(JournalDamagedException.class)
                    .hasMessageContaining("00000000000000000001.journal at byte");
            assertThatThrownBy(this::scan).isInstanceOf(JournalDamagedException.class);
        }
    }

    @Test
    void refusesADamagedLastFrameThatIsKnownToBeForced() throws IOException {
        try (JournalFile journal = JournalFile.create(disk, ring, TILL, SEGMENT)) {
            write(journal, 2);
        }
        flip(segments().getFirst(), (int) scan().getLast().offset() + Frame.HEAD + 4);
        assertThatThrownBy(() -> open(2).close())
                .isInstanceOf(JournalDamagedException.class)
                .hasMessageContaining("entry 2")
                .hasMessageContaining("forced once");
    }

    @Test
    void refusesAJournalThatEndsBeforeWhatWasForced() throws IOException {
        try (JournalFile journal = JournalFile.create(disk, ring, TILL, SEGMENT)) {
            write(journal, 2);
        }
        assertThatThrownBy(() -> open(5).close())
                .isInstanceOf(JournalDamagedException.class)
                .hasMessageContaining("entries up to 5 were forced once");
    }

    /// Writes that were not forced may reach the disk in any order.
    @Test
    void cutsAHoleThatWasNeverForcedAlthoughAWholeFrameFollows() throws IOException {
        try (JournalFile journal = JournalFile.create(disk, ring, TILL, SEGMENT)) {
            write(journal, 2);
            journal.force();
            write(journal, 3);
        }
        StoredEntry third = scan().get(2);
        flip(segments().getFirst(), (int) third.offset() + Frame.HEAD + 4);
        try (JournalFile journal = open(0)) {
            assertThat(journal.lastWritten()).isEqualTo(2);
            assertThat(journal.cut()).isPresent();
        }
    }

    @Test
    void changesSegmentsAndKeepsTheChain() throws IOException {
        try (JournalFile journal = JournalFile.create(disk, ring, TILL, SEGMENT)) {
            for (int i = 0; i < 50; i++) {
                write(journal, 1);
                journal.force();
            }
        }
        assertThat(segments()).hasSizeGreaterThan(3);
        assertThat(scan()).hasSize(50);
        try (JournalFile journal = open(50)) {
            write(journal, 1);
        }
        assertThat(scan()).hasSize(51);
    }

    @Test
    void holdsAnEntryLargerThanASegment() throws IOException {
        try (JournalFile journal = JournalFile.create(disk, ring, TILL, SEGMENT)) {
            write(journal, 1);
            journal.write(journal.prepare(
                    new PeoplePayload.OperatorAddedV1("ana", "x".repeat(3 * SEGMENT), "CASHIER", ""), STAMP));
            write(journal, 1);
            journal.force();
        }
        assertThat(scan()).hasSize(3);
    }

    @Test
    void refusesAMissingSegment() throws IOException {
        writeFiftyEntries();
        Files.delete(segments().get(1));
        assertThatThrownBy(this::scan)
                .isInstanceOf(JournalDamagedException.class)
                .hasMessageContaining("does not follow");
        Files.delete(segments().getFirst());
        assertThatThrownBy(() -> open(0).close())
                .isInstanceOf(JournalDamagedException.class)
                .hasMessageContaining("missing");
    }

    @Test
    void refusesASegmentOfAnotherTill() throws IOException {
        writeFiftyEntries();
        Path last = segments().getLast();
        String name = last.getFileName().toString();
        SegmentHeader header = SegmentScan.header(disk, name);
        byte[] content = Files.readAllBytes(last);
        Chain before = header.previous();
        new SegmentHeader(
                        header.firstSequence(),
                        header.keyId(),
                        new Chain(new UUID(1, 1), before.sequence(), before.hash(), before.link()))
                .encode()
                .get(content, 0, SegmentHeader.BLOCK);
        Files.write(last, content);
        assertThatThrownBy(() -> open(0).close())
                .isInstanceOf(JournalDamagedException.class)
                .hasMessageContaining("is of till");
    }

    @Test
    void refusesADamagedFrameInAnEarlierSegmentEvenAtItsEnd() throws IOException {
        writeFiftyEntries();
        List<Path> segments = segments();
        Path before = segments.get(segments.size() - 2);
        StoredEntry last = scan().stream()
                .filter(entry -> entry.segment().equals(before.getFileName().toString()))
                .reduce((_, second) -> second)
                .orElseThrow();
        flip(before, (int) last.offset() + Frame.HEAD + 4);
        assertThatThrownBy(() -> open(0).close()).isInstanceOf(JournalDamagedException.class);
    }

    @Test
    void forgetsASegmentThatWasNeverFinished() throws IOException {
        writeFiftyEntries();
        Files.write(folder.resolve("00000000000000000051.journal.new"), new byte[100]);
        try (JournalFile journal = open(0)) {
            assertThat(journal.lastWritten()).isEqualTo(50);
        }
        assertThat(folder.resolve("00000000000000000051.journal.new")).doesNotExist();
    }

    @Test
    void readsBesideTheWriterInBoundedBatches() throws IOException {
        try (JournalFile journal = JournalFile.create(disk, ring, TILL, SEGMENT);
                JournalReader reader = journal.reader()) {
            assertThat(reader.read(0, 100, 10, 1 << 20)).isEmpty();
            for (int i = 0; i < 50; i++) {
                write(journal, 1);
                long sequence = i + 1L;
                assertThat(reader.read(i, sequence, 10, 1))
                        .singleElement()
                        .satisfies(
                                entry -> assertThat(entry.decode().sequence()).isEqualTo(sequence));
            }
            assertThat(reader.read(50, Long.MAX_VALUE, 10, 1 << 20)).isEmpty();
            assertThat(reader.read(0, 20, 1_000, 1 << 20)).hasSize(20);
            assertThat(reader.read(10, 50, 7, 1 << 20)).hasSize(7);
            assertThat(reader.read(49, 50, 7, 1)).hasSize(1);
            int size = reader.read(0, 1, 1, 1).getFirst().bytes().length;
            assertThat(reader.read(0, 50, 1_000, 3 * size + size / 2)).hasSize(3);
        }
    }

    @Test
    void refusesEverythingAfterAFailedForceAndTakesTheEntryBack() throws IOException {
        FailingDisk failing = new FailingDisk(disk);
        JournalFile journal = JournalFile.create(failing, ring, TILL, SEGMENT);
        write(journal, 1);
        journal.force();
        write(journal, 1);
        failing.failForces();
        assertThatThrownBy(journal::force).hasMessage("input/output error");
        assertThatThrownBy(() -> write(journal, 1)).hasMessageContaining("failed before");
        assertThatThrownBy(journal::force).hasMessageContaining("failed before");
        journal.close();
        assertThat(scan()).hasSize(1);
    }

    @Test
    void refusesEverythingAfterAFailedWrite() throws IOException {
        FailingDisk failing = new FailingDisk(disk);
        try (JournalFile journal = JournalFile.create(failing, ring, TILL, SEGMENT)) {
            failing.failWrites();
            assertThatThrownBy(() -> write(journal, 1)).hasMessage("no space left");
            assertThatThrownBy(() -> write(journal, 1)).hasMessageContaining("failed before");
        }
        assertThat(scan()).isEmpty();
    }

    @Test
    void goesOnOnceThereIsRoomForAnotherSegment() throws IOException {
        FailingDisk failing = new FailingDisk(disk);
        try (JournalFile journal = JournalFile.create(failing, ring, TILL, SEGMENT)) {
            failing.failCreates(true);
            assertThatThrownBy(() -> write(journal, 1_000)).hasMessage("no space left");
            long full = journal.lastWritten();
            assertThatThrownBy(() -> write(journal, 1)).hasMessage("no space left");
            failing.failCreates(false);
            write(journal, 2);
            assertThat(journal.force().sequence()).isEqualTo(full + 2);
        }
        assertThat(segments()).hasSize(2);
        try (JournalFile journal = open(0)) {
            assertThat(journal.cut()).isEmpty();
            assertThat(scan()).hasSize((int) journal.lastWritten());
        }
    }

    private void writeFiftyEntries() throws IOException {
        try (JournalFile journal = JournalFile.create(disk, ring, TILL, SEGMENT)) {
            write(journal, 50);
            journal.force();
        }
    }

    private JournalFile open(long knownForced) throws IOException {
        return JournalFile.open(disk, ring, SEGMENT, knownForced);
    }

    private static void write(JournalFile journal, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            journal.write(journal.prepare(new PeoplePayload.SignedOnV1("ana"), STAMP));
        }
    }

    private List<StoredEntry> scan() throws IOException {
        List<StoredEntry> entries = new ArrayList<>();
        new JournalScan(disk, ring).forEachAfter(0, entries::add);
        return entries;
    }

    private List<Path> segments() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".journal"))
                    .sorted()
                    .toList();
        }
    }

    private static int frameSize(byte[] content, int at) {
        return Frame.size(Frame.length(ByteBuffer.wrap(content), at));
    }

    private static void flip(Path file, int at) throws IOException {
        byte[] content = Files.readAllBytes(file);
        content[at] ^= 1;
        Files.write(file, content);
    }

    private static boolean isZero(byte[] content, int from, int to) {
        for (int i = from; i < to; i++) {
            if (content[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
