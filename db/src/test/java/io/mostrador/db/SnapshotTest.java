package io.mostrador.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.register.port.PrintJobState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Copies of the database at each close, and what they are good for.
class SnapshotTest {
    @TempDir
    private Path root;

    private ShopOnDisk shop;
    private Path till;

    @BeforeEach
    void makeShop() {
        shop = new ShopOnDisk(root);
        till = root.resolve("till");
    }

    private List<Path> snapshots() throws IOException {
        return Copies.files(till, ".zip");
    }

    private Path database() {
        return till.resolve("till.mv.db");
    }

    /// Sells on five days, and something more.
    private void sell() throws IOException {
        try (TillStore store = shop.open("till")) {
            for (int day = 0; day < 5; day++) {
                shop.sell(store, 4);
                shop.closeTill(store);
            }
            shop.sell(store, 2);
        }
    }

    private Recovery recovery() {
        try (TillStore store = shop.open("till")) {
            return store.recovery();
        }
    }

    @Test
    void keepsTheLastThreeAndNothingElse() throws IOException {
        sell();
        assertThat(snapshots()).hasSize(3);
        try (var files = Files.list(till)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.contains("check") || name.endsWith(".new"));
        }
    }

    @Test
    void givesTheSameRowsBackFromTheNewestAndTheRestOfTheJournal() throws IOException, SQLException {
        sell();
        var rows = TableDump.of(shop.directory("till"));
        long all = shop.entries("till").size();
        Files.delete(database());

        Recovery recovery = recovery();

        assertThat(recovery.rebuiltBecause()).isPresent();
        assertThat(recovery.appliedEntries()).isPositive().isLessThan(all / 3);
        var again = TableDump.of(shop.directory("till"));
        // Nobody knows any more whether these were printed.
        rows.remove("PRINT_JOB");
        again.remove("PRINT_JOB");
        assertThat(again).isEqualTo(rows);
    }

    @Test
    void neverPrintsAgainWhatItForgot() throws IOException {
        sell();
        Files.delete(database());
        try (TillStore store = shop.open("till")) {
            assertThat(store.openPrintJobs().values()).doesNotContain(PrintJobState.SENDING);
        }
        try (TillStore store = shop.open("till")) {
            assertThat(store.totals().saleCount()).isEqualTo(22);
        }
    }

    @Test
    void takesAnOlderOneWhereTheNewestIsDamaged() throws IOException {
        sell();
        ShopOnDisk.damage(snapshots().getLast(), 20_000);
        long all = shop.entries("till").size();
        Files.write(database(), new byte[] {1, 2, 3});

        Recovery recovery = recovery();

        assertThat(recovery.setAside()).isPresent();
        assertThat(recovery.appliedEntries()).isPositive().isLessThan(all / 2);
    }

    @Test
    void doesWithoutWhereNoneIsWhole() throws IOException {
        sell();
        for (Path snapshot : snapshots()) {
            Files.write(snapshot, "nothing".getBytes(StandardCharsets.UTF_8));
        }
        Files.delete(database());
        assertThat(recovery().appliedEntries()).isEqualTo(shop.entries("till").size());
    }

    @Test
    void doesNotUseOneOfAnotherHistory() throws IOException {
        sell();
        Path fork = Copies.copy(till, root.resolve("fork"));
        try (TillStore store = shop.open("till")) {
            shop.sell(store, 1);
            shop.closeTill(store);
        }
        Path later = snapshots().getLast();
        for (Path old : Copies.files(fork, ".zip")) {
            Files.delete(old);
        }
        Files.copy(later, fork.resolve(later.getFileName()));
        try (TillStore store = shop.open("fork")) {
            shop.sell(store, 9);
        }
        Files.delete(fork.resolve("till.mv.db"));
        try (TillStore store = shop.open("fork")) {
            assertThat(store.recovery().appliedEntries())
                    .isEqualTo(shop.entries("fork").size());
            assertThat(store.totals().saleCount()).isEqualTo(31);
        }
    }

    @Test
    void isNotUsedWhereTheWholeJournalIsAskedFor() throws IOException {
        sell();
        long all = shop.entries("till").size();
        assertThat(TillStore.rebuild(shop.directory("till")).appliedEntries()).isEqualTo(all);
    }
}
