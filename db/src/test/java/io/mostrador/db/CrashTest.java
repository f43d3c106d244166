package io.mostrador.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.db.journal.JournalDamagedException;
import io.mostrador.db.journal.StoredEntry;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.domain.till.TillSession;
import io.mostrador.register.Mode;
import io.mostrador.register.fact.Fact;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A program that is killed, a plug that is pulled.
class CrashTest {
    @TempDir
    private Path root;

    private final DemoTill demo = new DemoTill(0);

    @Test
    void givesTheOpenBasketBackAfterAKill() throws IOException {
        Path killed = root.resolve("killed");
        Basket basket;
        Path old = Copies.foundedDatabase(root.resolve("till"), root.resolve("old"));
        try (TillStore store = TillStore.open(root.resolve("till"))) {
            demo.open(store.journal());
            Basket scanned = demo.scan(store.journal(), 4);
            TenderLine card = new TenderLine(1, TenderType.CARD, DemoTill.money(100), "000123");
            store.journal().force(new Fact.TenderAdded(scanned.id(), card), demo.stamp());
            store.journal().write(new Fact.LineVoided(scanned.id(), 2), demo.stamp());
            basket = scanned.tender(card).voidLine(2);
            Copies.copy(root.resolve("till"), killed);
        }
        Copies.putBack(old, killed);
        try (TillStore store = TillStore.open(killed)) {
            assertThat(store.recovery().appliedEntries()).isPositive();
            assertThat(basketOf(store)).isEqualTo(basket);
        }
    }

    @Test
    void appliesAgainWhatWasForcedAndNotCommitted() throws IOException {
        Path killed = root.resolve("killed");
        Path old = Copies.foundedDatabase(root.resolve("till"), root.resolve("old"));
        try (TillStore store = TillStore.open(root.resolve("till"))) {
            TillSession session = demo.open(store.journal());
            for (int number = 1; number <= 20; number++) {
                demo.sell(store.journal(), session, number, 3);
            }
            Copies.copy(root.resolve("till"), killed);
        }
        Copies.putBack(old, killed);
        for (int start = 0; start < 3; start++) {
            // Killed again while starting: the next start does the same once more.
            Path next = root.resolve("killed-" + start);
            try (TillStore store = TillStore.open(killed)) {
                assertThat(store.totals().saleCount()).isEqualTo(20);
                assertThat(store.recovery().appliedEntries()).isPositive();
                Copies.copy(killed, next);
            }
            Copies.putBack(old, next);
            killed = next;
        }
    }

    @Test
    void makesADatabaseAnewThatDoesNotTakeTheJournalsEntries() throws IOException, SQLException {
        Path killed = root.resolve("killed");
        Path old = Copies.foundedDatabase(root.resolve("till"), root.resolve("old"));
        try (TillStore store = TillStore.open(root.resolve("till"))) {
            TillSession session = demo.open(store.journal());
            for (int number = 1; number <= 3; number++) {
                demo.sell(store.journal(), session, number, 3);
            }
            Copies.copy(root.resolve("till"), killed);
        }
        Copies.putBack(old, killed);
        try (Connection connection = TableDump.connect(killed);
                var statement = connection.createStatement()) {
            statement.execute("ALTER TABLE sale ADD CONSTRAINT no_sale_fits CHECK (total_minor < 0)");
        }
        try (TillStore store = TillStore.open(killed)) {
            assertThat(store.recovery().rebuiltBecause().orElseThrow()).contains("cannot be projected");
            assertThat(store.totals().saleCount()).isEqualTo(3);
        }
    }

    /// After a power cut H2 may have lines that the journal never forced.
    @Test
    void makesRowsAnewThatAreAheadOfTheJournal() throws IOException {
        Path directory = root.resolve("till");
        Basket basket = closedWithALongBasket(directory);
        cutLastEntries(directory, 2);
        try (TillStore store = TillStore.open(directory)) {
            assertThat(store.recovery().rebuiltBecause().orElseThrow()).contains("ahead of the journal");
            assertThat(basketOf(store).lines()).isEqualTo(basket.lines().subList(0, 2));
        }
    }

    @Test
    void refusesAJournalThatLostForcedEntries() throws IOException {
        Path directory = root.resolve("till");
        closedWithALongBasket(directory);
        cutLastEntries(directory, 5);
        assertThatThrownBy(() -> TillStore.open(directory))
                .isInstanceOf(JournalDamagedException.class)
                .hasMessageContaining("were forced once");
    }

    @Test
    void foundsATillWhoseFoundingWasBrokenOff() throws IOException {
        Path directory = root.resolve("till");
        Files.createDirectories(directory.resolve("journal.new"));
        Files.write(directory.resolve("journal.new").resolve("00000000000000000001.journal"), new byte[9_000]);
        try (TillStore store = TillStore.open(directory)) {
            assertThat(store.isFounded()).isFalse();
            store.found(DemoTill.founding());
            assertThat(store.memory().load().operators()).hasSize(2);
        }
        assertThat(directory.resolve("journal.new")).doesNotExist();
    }

    @Test
    void saysWhatIsMissingWhenThePepperIs() throws IOException {
        Path directory = root.resolve("till");
        try (TillStore store = TillStore.open(directory)) {
            store.found(DemoTill.founding());
            assertThat(Files.getPosixFilePermissions(directory.resolve("pin.pepper")))
                    .hasSize(2);
            Files.delete(directory.resolve("pin.pepper"));
            assertThatThrownBy(store::pins)
                    .isInstanceOf(StoreRefusedException.class)
                    .hasMessageContaining("pin.pepper is missing");
        }
    }

    private Basket closedWithALongBasket(Path directory) {
        try (TillStore store = TillStore.open(directory)) {
            store.found(DemoTill.founding());
            demo.open(store.journal());
            return demo.scan(store.journal(), 4);
        }
    }

    private static Basket basketOf(TillStore store) {
        Mode.SignedOut mode = (Mode.SignedOut) store.memory().load().mode();
        return Objects.requireNonNull(mode.till()).basket();
    }

    private static void cutLastEntries(Path directory, int count) throws IOException {
        List<StoredEntry> entries = new ArrayList<>();
        new DataDirectory(directory).journalScan().forEachAfter(0, entries::add);
        StoredEntry first = entries.get(entries.size() - count);
        try (RandomAccessFile file = new RandomAccessFile(
                directory.resolve("journal").resolve(first.segment()).toFile(), "rw")) {
            file.seek(first.offset());
            file.write(new byte[64 << 10]);
        }
    }
}
