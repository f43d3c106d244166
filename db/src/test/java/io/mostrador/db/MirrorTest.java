package io.mostrador.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.db.disk.FolderDisk;
import io.mostrador.db.journal.ChainAudit;
import io.mostrador.db.journal.ChainAudit.Anchor;
import io.mostrador.db.journal.ChainAudit.Result;
import io.mostrador.db.key.KeyFolder;
import io.mostrador.db.key.VerifyingKey;
import io.mostrador.domain.till.TillSession;
import io.mostrador.register.Mode;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.status.MirrorStatus;
import io.mostrador.register.status.MirrorStatus.Condition;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The second copy: the same bytes, from the first entry on, whatever happened to it in between.
class MirrorTest {
    @TempDir
    private Path root;

    private Path stick;
    private DemoTill demo;
    private final List<MirrorStatus> told = new ArrayList<>();

    @BeforeEach
    void plugIn() throws IOException {
        stick = Files.createDirectory(root.resolve("stick"));
        demo = new DemoTill(0);
    }

    /// Nothing happens by itself; segments are so small that they change.
    private DataDirectory directory(String name) {
        Path folder = root.resolve(name);
        return new DataDirectory(
                folder, new FolderDisk(folder), new KeyFolder(root.resolve("keys")), new Tuning(16 << 10, 0, false));
    }

    private TillStore open(String name) {
        TillStore store = TillStore.open(directory(name));
        if (!store.isFounded()) {
            store.found(DemoTill.founding());
            demo.open(store.journal());
        }
        return store;
    }

    private void mirror(TillStore store) {
        store.mirrorTo(MirrorPlace.of(stick), false, told::add);
    }

    private void sell(TillStore store, int sales) {
        TillSession session = Objects.requireNonNull(
                        ((Mode.SignedOut) store.memory().load().mode()).till())
                .session();
        long next = store.memory().load().nextReceipt();
        for (int i = 0; i < sales; i++) {
            demo.sell(store.journal(), session, next + i, 3);
        }
        store.keepJournal();
    }

    private Path mirrorFolder(TillStore store) {
        return stick.resolve("mostrador-" + store.tillId());
    }

    private Condition condition() {
        return told.getLast().condition();
    }

    private Result audit(TillStore store, boolean everySignature) throws IOException {
        Path copy = mirrorFolder(store).resolve("journal");
        VerifyingKey key = VerifyingKey.parse(Files.readString(copy.resolve(DataDirectory.PUBLIC_KEY)));
        var forced = store.outbox().lastForced();
        Result result = new ChainAudit(new FolderDisk(copy), key, everySignature).run(List.of());
        assertThat(result.lastSequence()).isEqualTo(forced);
        return result;
    }

    @Test
    void hasEveryEntryAndSignatureFromTheFirstOn() throws IOException {
        try (TillStore store = open("till")) {
            sell(store, 20);
            MirrorPlace.of(stick).mark();
            mirror(store);
            store.keepJournal();
            store.keepJournal();
            assertThat(condition()).isEqualTo(Condition.CURRENT);
            assertThat(audit(store, true).finding()).isEmpty();
            sell(store, 60);
            Result result = audit(store, true);
            assertThat(result.finding()).isEmpty();
            assertThat(result.signedThrough()).isEqualTo(result.lastSequence());
            assertThat(told.getLast()).isEqualTo(new MirrorStatus(Condition.CURRENT, stick.toString(), 0));
        }
        assertThat(root.resolve("stick")).isNotEmptyDirectory();
    }

    @Test
    void itsFilesOpenWithTheSecretAlone() throws IOException {
        Path folder;
        try (TillStore store = open("till")) {
            MirrorPlace.of(stick).mark();
            mirror(store);
            sell(store, 5);
            folder = mirrorFolder(store);
        }
        DataDirectory copy = new DataDirectory(folder, new KeyFolder(root.resolve("keys")));
        Verification found = new JournalAudit(copy).verify();
        assertThat(found.isWhole()).isTrue();
        assertThat(found.saleCount()).isEqualTo(5);
        assertThat(folder.resolve("pin.pepper")).exists();
    }

    @Test
    void saysThatItIsAwayAndCatchesUpWhenItIsBack() throws IOException {
        try (TillStore store = open("till")) {
            MirrorPlace.of(stick).mark();
            mirror(store);
            sell(store, 2);
        }
        Files.move(stick, root.resolve("pocket"));
        // What a stick that was pulled out leaves behind.
        Files.createDirectory(stick);
        try (TillStore again = open("till")) {
            mirror(again);
            sell(again, 3);
            assertThat(condition()).isEqualTo(Condition.GONE);
            assertThat(told.getLast().waiting()).isPositive();
            assertThat(stick).isEmptyDirectory();
            Files.delete(stick);
            Files.move(root.resolve("pocket"), stick);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1_100));
            again.keepJournal();
            assertThat(condition()).isEqualTo(Condition.CURRENT);
            assertThat(audit(again, true).finding()).isEmpty();
        }
    }

    @Test
    void saysThatItWasPulledOutThoughNobodySells() throws IOException {
        try (TillStore store = open("till")) {
            MirrorPlace.of(stick).mark();
            mirror(store);
            sell(store, 2);
            assertThat(condition()).isEqualTo(Condition.CURRENT);
            Files.move(stick, root.resolve("pocket"));
            Files.createDirectory(stick);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(600));
            store.keepJournal();
            store.keepJournal();
            assertThat(condition()).isEqualTo(Condition.GONE);
            sell(store, 1);
            assertThat(stick).isEmptyDirectory();
        }
    }

    @Test
    void goesOnBehindATornEnd() throws IOException {
        try (TillStore store = open("till")) {
            MirrorPlace.of(stick).mark();
            mirror(store);
            sell(store, 4);
        }
        Path last = lastSegment();
        try (RandomAccessFile file = new RandomAccessFile(last.toFile(), "rw")) {
            long length = file.length();
            file.seek(length - 300);
            file.write(new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
        }
        try (TillStore store = open("till")) {
            mirror(store);
            sell(store, 1);
            assertThat(condition()).isEqualTo(Condition.CURRENT);
            assertThat(audit(store, true).finding()).isEmpty();
        }
    }

    private Path lastSegment() throws IOException {
        try (Stream<Path> files = Files.walk(stick)) {
            return files.filter(file -> file.toString().endsWith(".journal"))
                    .sorted()
                    .reduce((_, second) -> second)
                    .orElseThrow();
        }
    }

    @Test
    void writesNothingOverAnotherHistory() throws IOException {
        Path folder;
        try (TillStore store = open("till")) {
            MirrorPlace.of(stick).mark();
            mirror(store);
            sell(store, 2);
            folder = mirrorFolder(store);
        }
        Copies.copy(root.resolve("till"), root.resolve("old"));
        Anchor head;
        try (TillStore store = open("till")) {
            mirror(store);
            sell(store, 3);
            Result result = audit(store, true);
            head = new Anchor(result.lastSequence(), result.lastHash());
        }
        try (TillStore old = open("old")) {
            mirror(old);
            sell(old, 1);
            assertThat(condition()).isEqualTo(Condition.OTHER);
            sell(old, 9);
            assertThat(condition()).isEqualTo(Condition.OTHER);
        }
        assertThat(new ChainAudit(new FolderDisk(folder.resolve("journal")), null, false)
                        .run(List.of(head))
                        .finding())
                .isEmpty();
    }

    @Test
    void aFactWaitsForItWhenItMustAndNotWhileItIsAway() throws IOException {
        Path folder = root.resolve("till");
        DataDirectory busy = new DataDirectory(folder, new KeyFolder(root.resolve("keys")));
        try (TillStore store = TillStore.open(busy)) {
            store.found(DemoTill.founding());
            TillSession session = demo.open(store.journal());
            MirrorPlace.of(stick).mark();
            store.mirrorTo(MirrorPlace.of(stick), true, status -> {});
            long sequence = demo.sell(store.journal(), session, 1, 2).forced().sequence();
            Path copy = mirrorFolder(store).resolve("journal");
            assertThat(new ChainAudit(new FolderDisk(copy), null, false)
                            .run(List.of())
                            .lastSequence())
                    .isEqualTo(sequence);
        }
        Files.move(stick, root.resolve("pocket"));
        try (TillStore store = TillStore.open(busy)) {
            store.mirrorTo(MirrorPlace.of(stick), true, status -> {});
            store.journal().force(new Fact.OperatorSignedOn(DemoTill.ANA.id()), demo.stamp());
            long begun = System.nanoTime();
            for (int i = 0; i < 10; i++) {
                store.journal().force(new Fact.OperatorSignedOn(DemoTill.ANA.id()), demo.stamp());
            }
            assertThat(System.nanoTime() - begun).isLessThan(TimeUnit.SECONDS.toNanos(2));
        }
    }

    /// A network share that hangs.
    @Test
    void aPlaceThatDoesNotAnswerHoldsUpNobody() throws Exception {
        Path folder = root.resolve("till");
        DataDirectory busy = new DataDirectory(folder, new KeyFolder(root.resolve("keys")));
        CountDownLatch answer = new CountDownLatch(1);
        List<MirrorStatus> shown = new CopyOnWriteArrayList<>();
        try (TillStore store = TillStore.open(busy)) {
            store.found(DemoTill.founding());
            MirrorPlace.of(stick).mark();
            store.mirrorTo(new MirrorPlace(StuckDisk.over(new FolderDisk(stick), answer), "share"), true, shown::add);
            long begun = System.nanoTime();
            for (int i = 0; i < 20; i++) {
                store.journal().force(new Fact.OperatorSignedOn(DemoTill.ANA.id()), demo.stamp());
            }
            assertThat(System.nanoTime() - begun).isLessThan(TimeUnit.SECONDS.toNanos(4));
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(4));
            assertThat(shown.getLast().condition()).isEqualTo(Condition.BEHIND);
            assertThat(shown.getLast().waiting()).isPositive();
        }
        answer.countDown();
        try (TillStore store = TillStore.open(busy)) {
            assertThat(store.recovery().rebuiltBecause()).isEmpty();
        }
    }

    @Test
    void refusesAPlaceThatCannotBeWritten() throws IOException {
        Path file = Files.writeString(root.resolve("file"), "");
        assertThatThrownBy(() -> MirrorPlace.of(file).mark()).isInstanceOf(IOException.class);
    }
}
