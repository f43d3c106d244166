package io.mostrador.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.db.journal.EntrySource;
import io.mostrador.db.journal.JournalDamagedException;
import io.mostrador.db.journal.JournalWatch;
import io.mostrador.db.journal.NewerFormatException;
import io.mostrador.db.journal.StoredEntry;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.fact.RestoreSource;
import io.mostrador.register.status.MirrorStatus.Condition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A journal damaged in the middle: never repaired silently, and as much as possible comes back.
class JournalRepairTest {
    @TempDir
    private Path root;

    private ShopOnDisk shop;

    @BeforeEach
    void makeShop() {
        shop = new ShopOnDisk(root);
    }

    private Mended repair(Copy... copies) {
        return new JournalRepair(shop.directory("till")).repair(List.of(copies), ShopOnDisk.LATER);
    }

    private void refusesToOpen() {
        assertThatThrownBy(() -> shop.open("till").close()).isInstanceOf(JournalDamagedException.class);
    }

    private Verification verify() throws IOException {
        return new JournalAudit(shop.directory("till")).verify();
    }

    private StoredEntry sale(int number) throws IOException {
        return shop.entries("till").stream()
                .filter(entry -> entry.decode().type().equals("sale.completed"))
                .skip(number - 1)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void damageInAnOldFileIsFoundBehindTheRunningTillAndToldAtTheNextStart() throws IOException {
        try (TillStore store = shop.openMirrored("till")) {
            shop.sell(store, 60);
        }
        List<String> before = shop.hashes("till");
        shop.damageEntry("till", sale(2));
        Path note = root.resolve("till").resolve("journal").resolve("suspect");
        try (TillStore store = shop.open("till")) {
            JournalWatch watch = new JournalWatch(shop.directory("till").journal(), 0);
            while (!watch.foundDamage()) {
                assertThat(note).doesNotExist();
                assertThat(watch.tend()).isTrue();
            }
            shop.sell(store, 1);
        }
        assertThat(note).exists();

        refusesToOpen();
        repair(Copy.ofFolder(Copy.Kind.MIRROR, shop.mirrorFolder()));
        shop.open("till").close();

        assertThat(note).doesNotExist();
        assertThat(shop.hashes("till")).startsWith(before.toArray(String[]::new));
    }

    @Test
    void aWholeJournalIsReadRoundAndRound() throws IOException {
        try (TillStore store = shop.open("till")) {
            shop.sell(store, 40);
            JournalWatch watch = new JournalWatch(shop.directory("till").journal(), 0);
            for (int i = 0; i < 100; i++) {
                assertThat(watch.tend()).isTrue();
            }
            assertThat(watch.foundDamage()).isFalse();
        }
    }

    @Test
    void takesTheIntactCopyFromTheMirrorWhichGoesOnWithIt() throws IOException {
        try (TillStore store = shop.openMirrored("till")) {
            shop.sell(store, 20);
        }
        List<String> before = shop.hashes("till");
        shop.damageEntry("till", sale(17));
        refusesToOpen();

        Mended mended = repair(Copy.ofFolder(Copy.Kind.MIRROR, shop.mirrorFolder()));

        assertThat(mended.newEpoch()).isFalse();
        assertThat(mended.damage()).contains("damaged in").contains("the checksum is wrong");
        assertThat(mended.asked()).containsExactly(shop.mirrorFolder().toString());
        assertThat(shop.hashes("till")).isEqualTo(before);
        assertThat(Copies.files(root.resolve("till"), "").stream()
                        .filter(file -> file.getFileName().toString().startsWith("journal-set-aside-")))
                .hasSize(1);
        try (TillStore store = shop.openMirrored("till")) {
            assertThat(store.totals().saleCount()).isEqualTo(20);
            assertThat(store.memory().load().nextReceipt()).isEqualTo(21);
            shop.sell(store, 3);
            assertThat(shop.told.getLast().condition()).isEqualTo(Condition.CURRENT);
        }
        assertThat(verify().isWhole()).isTrue();
    }

    @Test
    void takesFromTheServerWhatItHasAndGoesOnWithItsOwnRest() throws IOException {
        try (TillStore store = shop.open("till")) {
            shop.sell(store, 20);
        }
        List<StoredEntry> before = shop.entries("till");
        List<byte[]> atServer = before.subList(0, before.size() - 4).stream()
                .map(StoredEntry::bytes)
                .toList();
        shop.damageEntry("till", sale(17));
        refusesToOpen();

        Mended mended = repair(Copy.ofServer("https://server", server(atServer)));

        assertThat(mended.newEpoch()).isFalse();
        assertThat(shop.hashes("till"))
                .isEqualTo(before.stream().map(StoredEntry::hash).toList());
        try (TillStore store = shop.open("till")) {
            assertThat(store.totals().saleCount()).isEqualTo(20);
            shop.sell(store, 1);
        }
        assertThat(verify().isWhole()).isTrue();
    }

    private static EntrySource server(List<byte[]> entries) {
        return (sequence, taker) -> {
            for (byte[] entry : entries.subList((int) Math.min(sequence, entries.size()), entries.size())) {
                if (!taker.take(entry)) {
                    return;
                }
            }
        };
    }

    @Test
    void goesOnInANewEpochWithAllButWhatIsLost() throws IOException {
        try (TillStore store = shop.open("till")) {
            shop.sell(store, 20);
        }
        List<StoredEntry> before = shop.entries("till");
        StoredEntry lost = sale(17);
        shop.damageEntry("till", lost);
        refusesToOpen();

        Mended mended = repair();

        assertThat(mended.newEpoch()).isTrue();
        assertThat(mended.through()).isEqualTo(lost.sequence() - 1);
        assertThat(mended.recordedAgain()).isEqualTo(before.getLast().sequence() - lost.sequence());
        Fact.JournalRestored told =
                shop.facts("till", Fact.JournalRestored.class).getFirst();
        assertThat(told.source()).isEqualTo(RestoreSource.DAMAGED);
        assertThat(told.damage()).contains("entry " + lost.sequence());
        assertThat(told.serverAsked() || told.mirrorAsked()).isFalse();
        try (TillStore store = shop.open("till")) {
            assertThat(store.totals().saleCount()).isEqualTo(19);
            assertThat(store.memory().load().nextReceipt()).isGreaterThan(10_020);
            shop.sell(store, 2);
        }
        assertThat(shop.receipts("till"))
                .hasSize(21)
                .doesNotHaveDuplicates()
                .isSorted()
                .doesNotContain(17L);
        assertThat(verify().isWhole()).isTrue();
        assertThat(shop.entries("till"))
                .filteredOn(entry -> entry.sequence() > mended.through())
                .allMatch(entry -> entry.sequence() > before.getLast().sequence());
    }

    @Test
    void goesOnAfterASegmentsHeaderIsLost() throws IOException {
        try (TillStore store = shop.open("till")) {
            shop.sell(store, 60);
        }
        List<StoredEntry> before = shop.entries("till");
        ShopOnDisk.damage(shop.segment("till", 1), 10);
        refusesToOpen();

        Mended mended = repair();

        assertThat(mended.recordedAgain()).isEqualTo(before.getLast().sequence() - mended.through());
        assertThat(shop.receipts("till")).hasSize(60);
        assertThat(verify().isWhole()).isTrue();
        shop.open("till").close();
    }

    @Test
    void beginsANewEpochWhereItsEndIsMissingAndTheRowsKnow() throws IOException {
        try (TillStore store = shop.open("till")) {
            shop.sell(store, 60);
            store.writeRows();
        }
        List<Path> segments = Copies.files(root.resolve("till").resolve("journal"), ".journal");
        Files.delete(segments.getLast());
        for (Path signatures : Copies.files(root.resolve("till").resolve("journal"), ".signatures")) {
            Files.delete(signatures);
        }
        refusesToOpen();

        Mended mended = repair();

        assertThat(mended.newEpoch()).isTrue();
        try (TillStore store = shop.open("till")) {
            assertThat(store.recovery().rebuiltBecause()).isPresent();
            assertThat(store.memory().load().nextReceipt()).isGreaterThan(10_000);
        }
    }

    @Test
    void refusesAClockThatIsBehindTheNewestEntry() throws IOException {
        try (TillStore store = shop.open("till")) {
            shop.sell(store, 5);
        }
        shop.damageEntry("till", sale(5));
        JournalRepair repair = new JournalRepair(shop.directory("till"));
        assertThatThrownBy(() -> repair.repair(List.of(), DemoTill.START.minusSeconds(60)))
                .isInstanceOf(StoreRefusedException.class)
                .hasMessageContaining("set the clock first");
        refusesToOpen();
    }

    @Test
    void takesANewerFormatForWhatItIsAndRepairsNothing() throws IOException {
        try (TillStore store = shop.open("till")) {
            shop.sell(store, 2);
        }
        byte[] segment = Files.readAllBytes(shop.segment("till", 0));
        segment[11]++;
        // The checksum of a header that this program does not know.
        segment[113] ^= 1;
        Files.write(shop.segment("till", 0), segment);

        assertThatThrownBy(() -> shop.open("till").close())
                .isInstanceOf(StoreRefusedException.class)
                .hasMessageContaining("install the newer program");
        assertThatThrownBy(this::repair).isInstanceOf(NewerFormatException.class);
        assertThat(shop.segment("till", 0)).hasBinaryContent(segment);
    }

    @Test
    void takesATurnedBitInTheFormatForDamage() throws IOException {
        try (TillStore store = shop.open("till")) {
            shop.sell(store, 2);
        }
        ShopOnDisk.damage(shop.segment("till", 0), 11);
        refusesToOpen();
    }

    @Test
    void refusesWhileATillIsOpen() {
        try (TillStore _ = shop.open("till")) {
            assertThatThrownBy(this::repair)
                    .isInstanceOf(StoreRefusedException.class)
                    .hasMessageContaining("another till is running");
        }
    }

    @Test
    void finishesARepairThatWasStoppedBetweenItsLastSteps() throws IOException {
        try (TillStore store = shop.open("till")) {
            shop.sell(store, 5);
        }
        List<String> before = shop.hashes("till");
        Path till = root.resolve("till");
        Files.move(till.resolve("journal"), till.resolve("journal.mended"));
        assertThat(new ArrayList<>(before)).isNotEmpty();
        shop.open("till").close();
        assertThat(shop.hashes("till")).isEqualTo(before);
    }
}
