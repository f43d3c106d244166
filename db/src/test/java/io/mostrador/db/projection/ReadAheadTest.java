package io.mostrador.db.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.db.disk.FolderDisk;
import io.mostrador.db.journal.JournalDamagedException;
import io.mostrador.db.journal.JournalFile;
import io.mostrador.db.journal.JournalScan;
import io.mostrador.db.journal.StoredEntry;
import io.mostrador.db.journal.WrongEntry;
import io.mostrador.db.key.KeyFolder;
import io.mostrador.db.key.KeyRing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ReadAheadTest {
    /// More than may wait.
    private static final long ENTRIES = 3_000;

    @TempDir
    private Path root;

    private Path folder = Path.of("");
    private JournalScan journal = new JournalScan(new FolderDisk(folder), null);

    @BeforeEach
    void write() throws IOException {
        folder = root.resolve("journal");
        KeyRing ring = KeyRing.create(
                new FolderDisk(root), "till.keys", new KeyFolder(root.resolve("keys")), new SecureRandom());
        try (JournalFile file = JournalFile.create(new FolderDisk(folder), ring, new UUID(7, 9), 64 << 10)) {
            for (int i = 0; i < ENTRIES; i++) {
                WrongEntry.writeGood(file);
            }
            file.force();
        }
        journal = new JournalScan(new FolderDisk(folder), ring);
    }

    @AfterEach
    void noThreadIsLeftBehind() {
        assertThat(threads()).isEmpty();
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter("read-ahead"::equals)
                .toList();
    }

    @Test
    void givesAllInOrder() throws IOException {
        assertThat(read(0, ENTRIES, _ -> {})).isEqualTo(sequences(1, ENTRIES));
        assertThat(read(7, 9, _ -> {})).isEqualTo(sequences(8, 9));
    }

    @Test
    void waitsForWhoeverMakesRows() throws IOException {
        assertThat(read(0, ENTRIES, sequence -> {
                    if (sequence == 1) {
                        awaitFullQueue();
                    }
                }))
                .hasSize((int) ENTRIES);
    }

    /// The reading thread waits for nothing else.
    private static void awaitFullQueue() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (Thread.getAllStackTraces().keySet().stream()
                .noneMatch(
                        thread -> thread.getName().equals("read-ahead") && thread.getState() == Thread.State.WAITING)) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Test
    void stopsWhereRowsCannotBeMade() {
        List<Long> made = new ArrayList<>();
        assertThatThrownBy(() -> read(0, ENTRIES, sequence -> {
                    made.add(sequence);
                    if (sequence == 5) {
                        throw new IllegalStateException("no rows");
                    }
                }))
                .hasMessage("no rows");
        assertThat(made).isEqualTo(sequences(1, 5));
    }

    @Test
    void tellsOfDamageAfterAllBeforeIt() throws IOException {
        StoredEntry damaged = entry(2_345);
        Path segment = folder.resolve(damaged.segment());
        byte[] bytes = Files.readAllBytes(segment);
        bytes[(int) damaged.offset() + 100] ^= 1;
        Files.write(segment, bytes);

        List<Long> made = new ArrayList<>();
        assertThatThrownBy(() -> read(0, ENTRIES, made::add))
                .isInstanceOfSatisfying(
                        JournalDamagedException.class,
                        failure -> assertThat(failure.sequence()).isEqualTo(2_345));
        assertThat(made).isEqualTo(sequences(1, 2_344));
    }

    private StoredEntry entry(long sequence) throws IOException {
        List<StoredEntry> found = new ArrayList<>();
        journal.forEachBetween(sequence - 1, sequence, found::add);
        return found.getFirst();
    }

    @Test
    void readsOnWhenItsCallerIsInterrupted() throws IOException {
        Thread.currentThread().interrupt();

        assertThat(read(0, ENTRIES, _ -> {})).hasSize((int) ENTRIES);
        assertThat(Thread.interrupted()).isTrue();
    }

    @FunctionalInterface
    private interface Use {
        void accept(long sequence);
    }

    private List<Long> read(long after, long last, Use use) throws IOException {
        List<Long> read = new ArrayList<>();
        try (ReadAhead reading = new ReadAhead(journal, after, last)) {
            JournalScan.End end = reading.forEach(entry -> {
                use.accept(entry.sequence());
                read.add(entry.sequence());
            });
            assertThat(end.sequence()).isEqualTo(last);
        }
        return read;
    }

    private static List<Long> sequences(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }
}
