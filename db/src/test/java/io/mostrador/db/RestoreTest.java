package io.mostrador.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.db.Restore.Restored;
import io.mostrador.db.journal.StoredEntry;
import io.mostrador.db.key.KeyFolder;
import io.mostrador.domain.people.OperatorId;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.fact.RestoreSource;
import io.mostrador.register.status.MirrorStatus.Condition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backups, and tills that come back from them, from the mirror, and from the server.
class RestoreTest {
    private static final List<String> MORE = List.of("settings.txt");

    @TempDir
    private Path root;

    private ShopOnDisk shop;
    private Path till;

    @BeforeEach
    void makeShop() {
        shop = new ShopOnDisk(root);
        till = root.resolve("till");
    }

    private Backup.Written backup() throws IOException {
        return new Backup(shop.directory("till"), MORE).write(root.resolve("backups"), DemoTill.START);
    }

    private Restored restore(Path from, RestoreSource source, Copy... copies) {
        return new Restore(
                        till,
                        new KeyFolder(root.resolve("keys")),
                        shop.directory("till").tuning())
                .run(from, source, List.of(copies), MORE, ShopOnDisk.LATER);
    }

    private void loseTheDisk() throws IOException {
        try (var files = Files.walk(till)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private Verification verify() throws IOException {
        return new JournalAudit(shop.directory("till")).verify();
    }

    private void sellAndClose(TillStore store, int sales) {
        shop.sell(store, sales);
        shop.closeTill(store);
    }

    @Test
    void bringsATillBackThatSellsOnWithNumbersNobodyHas() throws IOException {
        Backup.Written backup;
        try (TillStore store = shop.open("till")) {
            sellAndClose(store, 10);
            shop.sell(store, 3);
            Files.writeString(till.resolve("settings.txt"), "printer = none");
            backup = backup();
            // Nobody but the customers will remember these.
            shop.sell(store, 4);
        }
        List<String> kept = shop.hashes("till");
        loseTheDisk();

        Restored restored = restore(backup.folder(), RestoreSource.BACKUP);

        assertThat(restored.setAside()).isEmpty();
        assertThat(restored.journal().newEpoch()).isTrue();
        assertThat(restored.journal().through()).isEqualTo(backup.sequence());
        assertThat(till.resolve("settings.txt")).hasContent("printer = none");
        assertThat(shop.hashes("till"))
                .startsWith(kept.subList(0, (int) backup.sequence()).toArray(String[]::new));
        try (TillStore store = shop.open("till")) {
            assertThat(store.totals().saleCount()).isEqualTo(13);
            assertThat(store.recovery().appliedEntries()).isLessThan(backup.sequence() / 2);
            assertThat(store.memory().load().nextReceipt()).isGreaterThan(10_017);
            assertThat(store.memory().load().nextZ()).isGreaterThan(10);
            assertThat(store.pins().verify(new OperatorId("ana"), "1234")).isTrue();
            assertThat(store.printQueue().waiting()).isZero();
            sellAndClose(store, 2);
            // Two sales, a close and an opening: their drawers and papers, and nothing of before.
            assertThat(store.printQueue().waiting()).isEqualTo(7);
        }
        assertThat(verify().isWhole()).isTrue();
        assertThat(shop.entries("till"))
                .filteredOn(entry -> entry.sequence() > backup.sequence())
                .allMatch(entry -> entry.sequence() > kept.size());
        assertThat(shop.facts("till", Fact.JournalRestored.class))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.source()).isEqualTo(RestoreSource.BACKUP);
                    assertThat(told.serverAsked() || told.mirrorAsked()).isFalse();
                });
    }

    @Test
    void takesWhatTheOldDirectoryAndTheMirrorHaveBeyondTheBackup() throws IOException {
        Backup.Written backup;
        try (TillStore store = shop.openMirrored("till")) {
            sellAndClose(store, 5);
            backup = backup();
            sellAndClose(store, 5);
            shop.sell(store, 2);
        }
        List<String> all = shop.hashes("till");

        Restored over = restore(backup.folder(), RestoreSource.BACKUP);

        assertThat(over.setAside()).isPresent();
        assertThat(over.journal().through()).isEqualTo(all.size());
        loseTheDisk();

        Restored fromMirror =
                restore(backup.folder(), RestoreSource.BACKUP, Copy.ofFolder(Copy.Kind.MIRROR, shop.mirrorFolder()));

        assertThat(fromMirror.journal().through()).isEqualTo(all.size());
        assertThat(shop.hashes("till")).startsWith(all.toArray(String[]::new)).hasSize(all.size() + 1);
        assertThat(shop.facts("till", Fact.JournalRestored.class).getFirst().mirrorAsked())
                .isTrue();
    }

    @Test
    void givesEverythingBackFromTheMirrorWhichGoesOn() throws IOException {
        try (TillStore store = shop.openMirrored("till")) {
            sellAndClose(store, 15);
            shop.sell(store, 5);
        }
        List<String> all = shop.hashes("till");
        loseTheDisk();

        restore(shop.mirrorFolder(), RestoreSource.MIRROR);

        try (TillStore store = shop.openMirrored("till")) {
            assertThat(store.totals().saleCount()).isEqualTo(20);
            shop.sell(store, 3);
            assertThat(shop.told.getLast().condition()).isEqualTo(Condition.CURRENT);
        }
        assertThat(shop.hashes("till")).startsWith(all.toArray(String[]::new));
        assertThat(verify().isWhole()).isTrue();
        loseTheDisk();
        restore(shop.mirrorFolder(), RestoreSource.MIRROR);
        assertThat(verify().saleCount()).isEqualTo(23);
    }

    @Test
    void takesWhatTheServerHasBeyondTheBackup() throws IOException {
        Backup.Written backup;
        try (TillStore store = shop.open("till")) {
            shop.sell(store, 5);
            backup = backup();
            shop.sell(store, 5);
        }
        List<StoredEntry> all = shop.entries("till");
        List<byte[]> atServer = all.stream().map(StoredEntry::bytes).toList();
        loseTheDisk();

        restore(backup.folder(), RestoreSource.BACKUP, Copy.ofServer("https://server", (sequence, taker) -> {
            for (byte[] entry : atServer.subList((int) Math.min(sequence, atServer.size()), atServer.size())) {
                if (!taker.take(entry)) {
                    return;
                }
            }
        }));

        try (TillStore store = shop.open("till")) {
            assertThat(store.totals().saleCount()).isEqualTo(10);
            assertThat(store.memory().load().nextReceipt()).isGreaterThan(10_010);
        }
        assertThat(shop.facts("till", Fact.JournalRestored.class).getFirst().serverAsked())
                .isTrue();
    }

    @Test
    void needsTheSecretAndTakesItFromTheRecoveryCode() throws IOException {
        Backup.Written backup;
        String code;
        try (TillStore store = shop.open("till")) {
            shop.sell(store, 2);
            backup = backup();
            code = shop.directory("till").recoveryCode();
        }
        loseTheDisk();
        KeyFolder nothing = new KeyFolder(root.resolve("new machine"));
        Restore there = new Restore(till, nothing);
        assertThatThrownBy(() -> there.run(backup.folder(), RestoreSource.BACKUP, List.of(), MORE, ShopOnDisk.LATER))
                .isInstanceOf(StoreRefusedException.class)
                .hasMessageContaining("recover");
        assertThat(till).doesNotExist();

        new DataDirectory(backup.folder(), nothing).recover(code);

        there.run(backup.folder(), RestoreSource.BACKUP, List.of(), MORE, ShopOnDisk.LATER);
        assertThat(new JournalAudit(new DataDirectory(till, nothing)).verify().saleCount())
                .isEqualTo(2);
    }

    @Test
    void opensWhatWasSealedWithKeysThatAreNewerThanTheBackup() throws IOException {
        Backup.Written backup;
        try (TillStore store = shop.open("till")) {
            shop.sell(store, 2);
            backup = backup();
        }
        shop.directory("till").renewKeys();
        try (TillStore store = shop.open("till")) {
            shop.sell(store, 3);
        }
        restore(backup.folder(), RestoreSource.BACKUP);
        assertThat(verify().saleCount()).isEqualTo(5);
        shop.open("till").close();
    }

    @Test
    void savesWhatItCanOfADamagedBackup() throws IOException {
        Backup.Written backup;
        try (TillStore store = shop.open("till")) {
            shop.sell(store, 20);
            backup = backup();
        }
        StoredEntry lost = shop.entries("till").stream()
                .filter(entry -> entry.decode().type().equals("sale.completed"))
                .skip(9)
                .findFirst()
                .orElseThrow();
        ShopOnDisk.damage(backup.folder().resolve("journal").resolve(lost.segment()), lost.offset() + 60);
        loseTheDisk();

        Mended mended = restore(backup.folder(), RestoreSource.BACKUP).journal();

        assertThat(mended.damage()).contains("entry " + lost.sequence());
        assertThat(verify().saleCount()).isEqualTo(19);
        assertThat(verify().isWhole()).isTrue();
    }

    @Test
    void leavesOutOfABackupWhatAPowerCutCouldStillTake() throws IOException {
        try (TillStore store = shop.open("till")) {
            shop.sell(store, 2);
            long forced = store.outbox().lastForced();
            shop.scan(store, 3);
            assertThat(shop.entries("till")).hasSize((int) forced + 3);

            assertThat(backup().sequence()).isEqualTo(forced);
        }
    }

    @Test
    void refusesABackupOfADamagedJournalAndLeavesNothing() throws IOException {
        try (TillStore store = shop.open("till")) {
            shop.sell(store, 30);
        }
        ShopOnDisk.damage(shop.segment("till", 0), 5_000);
        assertThatThrownBy(this::backup)
                .isInstanceOf(StoreRefusedException.class)
                .hasMessageContaining("repair it first");
        try (var left = Files.list(root.resolve("backups"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void refusesWhatIsNoTillAndATillThatIsOpen() throws IOException {
        Path empty = Files.createDirectory(root.resolve("empty"));
        assertThatThrownBy(() -> restore(empty, RestoreSource.BACKUP)).hasMessageContaining("there is no till in");
        Backup.Written backup;
        try (TillStore store = shop.open("till")) {
            shop.sell(store, 1);
            backup = backup();
            assertThatThrownBy(() -> restore(backup.folder(), RestoreSource.BACKUP))
                    .hasMessageContaining("another till is running");
        }
        assertThat(shop.receipts("till")).hasSize(1);
    }

    @Test
    void doesNotTakeADirectoryForNewWhoseRestoreWasStopped() throws IOException {
        Files.createDirectories(root.resolve("till.restoring"));
        assertThatThrownBy(() -> shop.open("till").close())
                .isInstanceOf(StoreRefusedException.class)
                .hasMessageContaining("start it again");
    }

    @Test
    void hasNothingInPlainWriting() throws IOException {
        Backup.Written backup;
        try (TillStore store = shop.open("till")) {
            sellAndClose(store, 5);
            backup = backup();
        }
        try (var files = Files.walk(backup.folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(content).as(file.toString()).doesNotContain("Yerba").doesNotContain("Ana R");
            }
        }
    }
}
