package io.mostrador.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.db.DemoTill.Sold;
import io.mostrador.db.projection.Enrolment;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.Discount;
import io.mostrador.domain.till.CashCount;
import io.mostrador.domain.till.TillSession;
import io.mostrador.domain.till.TillTotals;
import io.mostrador.domain.till.ZReport;
import io.mostrador.register.Mode;
import io.mostrador.register.NoSaleReason;
import io.mostrador.register.OpenTill;
import io.mostrador.register.RegisterState;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.fact.Stamp;
import io.mostrador.register.port.Journal;
import io.mostrador.register.port.PrintJob;
import io.mostrador.register.port.PrintJobKind;
import io.mostrador.register.port.PrintJobState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A day with one of everything, and the next day begun: rows, rebuild, restart, the journal's own view.
class WholeDayTest {
    @TempDir
    private Path root;

    private final DemoTill demo = new DemoTill(0);
    private Path directory = Path.of("");
    private TillTotals totals = TillTotals.none(DemoTill.ARS);
    private long salesMinor;

    @BeforeEach
    void liveThroughADay() {
        directory = root.resolve("till");
        try (TillStore store = TillStore.open(directory)) {
            store.found(DemoTill.founding());
            sellTheDay(store.journal());
            store.recordEnrolment(new Enrolment("https://example.org", new UUID(5, 5)), demo.stamp());
            sellTheNextMorning(store.journal());
            store.printQueue().mark(store.printQueue().next().orElseThrow().id(), PrintJobState.CONFIRMED);
            store.outbox().acknowledge(7);
            store.outbox().reject(5, "not liked");
            store.catalogueInbox((_, _) -> {})
                    .apply(List.of(DemoTill.item(500)), List.of(DemoTill.item(1).id()), 42);
        }
    }

    private void sellTheDay(Journal journal) {
        journal.force(new Fact.OperatorSignedOn(DemoTill.ANA.id()), demo.stamp());
        UUID importId = demo.id();
        journal.write(new Fact.ItemChunkImported(importId, List.of(DemoTill.item(1), DemoTill.item(2))), demo.stamp());
        journal.write(new Fact.ItemChunkImported(importId, List.of(DemoTill.item(3))), demo.stamp());
        journal.force(new Fact.ItemsImported(importId, 3), demo.stamp());
        TillSession session = demo.open(journal);
        count(demo.sell(journal, session, 1, 3));
        Basket suspended = demo.scan(journal, 2);
        journal.force(new Fact.BasketSuspended(suspended.id()), demo.stamp());
        count(demo.sell(journal, session, 2, 1));
        journal.force(new Fact.BasketResumed(suspended.id()), demo.stamp());
        journal.write(new Fact.LineVoided(suspended.id(), 1), demo.stamp());
        journal.write(new Fact.LineQuantityChanged(suspended.id(), 2, Quantity.ofUnits(9)), demo.stamp());
        Basket changed = suspended.voidLine(1).withQuantity(2, Quantity.ofUnits(9));
        Basket lower = demo.discount(journal, changed, 2, new Discount.Percent(1_000));
        lower = demo.discount(journal, lower, Basket.WHOLE, new Discount.Amount(DemoTill.money(53)));
        count(demo.pay(journal, session, 3, lower));
        Basket givenUp = demo.scan(journal, 4);
        journal.force(new Fact.SaleVoided(givenUp.id(), session.id(), givenUp.total(), 4), demo.stamp());
        totals = totals.plusVoidedSale();
        journal.force(new Fact.NoSaleMade(demo.id(), session.id(), NoSaleReason.GIVE_CHANGE), demo.stamp());
        totals = totals.plusNoSale();
        Sold last = demo.sell(journal, session, 4, 20);
        count(last);
        journal.force(new Fact.ReceiptCopied(last.sale().id()), demo.stamp());
        Stamp stamp = demo.stamp();
        journal.force(
                new Fact.TillClosed(new ZReport(
                        1,
                        session,
                        totals,
                        totals.expectedCash(session.openingFloat()),
                        stamp.at(),
                        DemoTill.ANA.id(),
                        DemoTill.ANA.name(),
                        List.copyOf(totals.foreignCash().values()))),
                stamp);
        journal.force(new Fact.OperatorSignedOff(DemoTill.ANA.id()), demo.stamp());
    }

    private void count(Sold sold) {
        totals = totals.plus(sold.sale());
        salesMinor += sold.sale().total().amountMinor();
    }

    private void sellTheNextMorning(Journal journal) {
        TillSession session = demo.open(journal);
        salesMinor += demo.sell(journal, session, 5, 2).sale().total().amountMinor();
        Basket waiting = demo.discount(journal, demo.scan(journal, 1), Basket.WHOLE, new Discount.Percent(500));
        journal.force(new Fact.BasketSuspended(waiting.id()), demo.stamp());
        Basket open = demo.scan(journal, 3);
        demo.discount(journal, open, 3, new Discount.Amount(DemoTill.money(7)));
        demo.discount(journal, open, Basket.WHOLE, new Discount.Percent(250));
        journal.write(new Fact.DiscountRemoved(open.id(), Basket.WHOLE), demo.stamp());
    }

    @Test
    void hasTheRowsOfTheDay() throws SQLException {
        Map<String, List<String>> dump = TableDump.of(directory);
        assertThat(dump.get("SALE")).hasSize(5);
        assertThat(dump.get("SALE_LINE")).hasSize(3 + 1 + 2 + 20 + 2);
        assertThat(dump.get("TILL_SESSION"))
                .anyMatch(row -> row.contains("|CLOSED|"))
                .anyMatch(row -> row.contains("|OPEN|"));
        assertThat(dump.get("Z_REPORT")).hasSize(1);
        assertThat(dump.get("TILL_SESSION_CURRENCY")).hasSize(1);
        assertThat(dump.get("Z_REPORT_CURRENCY"))
                .singleElement()
                .asString()
                .endsWith("|USD|%1$d|%1$d".formatted(2 * 50));
        assertThat(dump.get("NO_SALE")).hasSize(1);
        assertThat(dump.get("BASKET")).hasSize(2);
        assertThat(dump.get("BASKET_LINE")).hasSize(4);
        assertThat(dump.get("BASKET_TENDER")).isEmpty();
        assertThat(dump.get("ITEM")).hasSize(4);
        assertThat(dump.get("ITEM_STAGING")).isEmpty();
        // Twice the drawer for the opening, drawer and receipt of 5 sales, no sale, copy, drawer and Z report.
        assertThat(dump.get("PRINT_JOB")).hasSize(2 + 10 + 1 + 1 + 2);
        assertThat(dump.get("PROJECTION_STATE")).singleElement().asString().endsWith("|5|" + salesMinor);
    }

    @Test
    void rebuildsTheSameRows() throws SQLException, IOException {
        Map<String, List<String>> before = TableDump.of(directory);
        Recovery recovery = TillStore.rebuild(directory);
        assertThat(recovery.rebuiltBecause()).contains("it was asked for");
        assertThat(recovery.setAside()).isPresent();
        assertThat(recovery.setAside().get()).exists();
        assertThat(TableDump.of(directory)).isEqualTo(before);
    }

    @Test
    void makesADeletedDatabaseAnewAndPrintsNothingTwice() throws SQLException, IOException {
        Map<String, List<String>> before = TableDump.of(directory);
        Files.delete(directory.resolve("till.mv.db"));
        // One made in time would know what the server has.
        for (Path snapshot : Copies.files(directory, ".zip")) {
            Files.delete(snapshot);
        }
        try (TillStore store = TillStore.open(directory)) {
            assertThat(store.recovery().rebuiltBecause()).contains("there was none");
            // The log beside the database still knows which jobs were not done.
            assertThat(store.printQueue().waiting()).isEqualTo(15);
            assertThat(store.outbox().acknowledged()).isZero();
        }
        Map<String, List<String>> after = TableDump.of(directory);
        for (String table : List.of("SALE", "SALE_LINE", "TILL_SESSION", "BASKET", "BASKET_LINE", "Z_REPORT", "TILL")) {
            assertThat(after.get(table)).isEqualTo(before.get(table));
        }
        assertThat(after.get("PRINT_JOB"))
                .filteredOn(row -> row.contains("|UNKNOWN|"))
                .hasSize(1);
    }

    @Test
    void doesNotOpenTheDrawersOfAnEarlierRun() throws SQLException {
        try (TillStore store = TillStore.open(directory)) {
            store.expireDrawers();
            assertThat(store.printQueue().next().orElseThrow().kind()).isEqualTo(PrintJobKind.RECEIPT);
            assertThat(store.printQueue().waiting()).isEqualTo(7);
        }
        assertThat(TableDump.of(directory).get("PRINT_JOB"))
                .filteredOn(row -> row.contains("|DRAWER|EXPIRED|"))
                .hasSize(8);
    }

    @Test
    void forgetsAllJobsWhenNothingTellsTheirStates() throws IOException {
        Files.delete(directory.resolve("till.mv.db"));
        Files.delete(directory.resolve("print-job.log"));
        try (TillStore store = TillStore.open(directory)) {
            assertThat(store.printQueue().waiting()).isZero();
        }
    }

    @Test
    void setsADamagedDatabaseAsideAndMakesItAnew() throws IOException {
        Path file = directory.resolve("till.mv.db");
        byte[] content = Files.readAllBytes(file);
        for (int i = 0; i < content.length; i += 7) {
            content[i] ^= 0x55;
        }
        Files.write(file, content);
        try (TillStore store = TillStore.open(directory)) {
            assertThat(store.recovery().rebuiltBecause()).isPresent();
            assertThat(store.recovery().setAside().orElseThrow()).hasBinaryContent(content);
            assertThat(store.totals().saleCount()).isEqualTo(5);
        }
    }

    @Test
    void makesADatabaseOfAnotherVersionAnewAndKeepsItsStates() throws SQLException {
        Map<String, List<String>> before = TableDump.of(directory);
        try (Connection connection = TableDump.connect(directory);
                var statement = connection.createStatement()) {
            statement.execute("UPDATE projection_state SET schema_fingerprint = '" + "1".repeat(64) + "'");
        }
        try (TillStore store = TillStore.open(directory)) {
            assertThat(store.recovery().rebuiltBecause()).contains("it has the tables of another version");
        }
        assertThat(TableDump.of(directory)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "DELETE FROM sale_line WHERE number = 17; the lines do not make the sales",
                "UPDATE till_session SET sales_total_minor = sales_total_minor + 1; the till sessions do not make the sales",
                "UPDATE till_session_tender SET kept_minor = kept_minor - 1; the till sessions do not make the sales",
                "UPDATE till_session_currency SET kept_minor = kept_minor + 1;"
                        + " the foreign cash of the sales is not that of the till sessions",
                "UPDATE till_session SET no_sale_count = no_sale_count + 1;"
                        + " the till sessions have other drawer openings than there are",
                "INSERT INTO print_job VALUES (9999990, 999999, 'x', 'DRAWER', 'QUEUED', NULL, NULL, NULL, NULL);"
                        + " there are rows of an entry that was not applied as a whole"
            })
    void doubtsRowsThatDoNotAddUpAfterAnUncleanStop(String harm, String doubt) throws SQLException, IOException {
        Map<String, List<String>> before = TableDump.of(directory);
        try (Connection connection = TableDump.connect(directory);
                var statement = connection.createStatement()) {
            statement.execute(harm);
        }
        Files.writeString(directory.resolve("till.lock"), "R");
        try (TillStore store = TillStore.open(directory)) {
            assertThat(store.recovery().rebuiltBecause()).contains(doubt);
        }
        assertThat(TableDump.of(directory)).isEqualTo(before);
    }

    @Test
    void givesForeignCashBackAsItWasTaken() {
        try (TillStore store = TillStore.open(directory)) {
            List<PrintJob.Content> contents = new ArrayList<>();
            for (var next = store.printQueue().next();
                    next.isPresent();
                    next = store.printQueue().next()) {
                contents.add(next.get().content());
                store.printQueue().mark(next.get().id(), PrintJobState.CONFIRMED);
            }
            assertThat(contents)
                    .anyMatch(content -> content instanceof PrintJob.Content.Receipt(var sale, var _)
                            && sale.tenders().contains(DemoTill.dollars(2, 50)))
                    .anyMatch(content -> content instanceof PrintJob.Content.Closing(var report)
                            && report.foreignCounts().equals(List.of(new CashCount(dollars(100), dollars(100)))));
        }
    }

    private static Money dollars(long minor) {
        return Money.of(minor, Currency.getInstance("USD"));
    }

    @Test
    void givesTheNextMorningBack() {
        try (TillStore store = TillStore.open(directory)) {
            RegisterState state = store.memory().load();
            OpenTill till = Objects.requireNonNull(((Mode.SignedOut) state.mode()).till());
            assertThat(till.basket().lines()).hasSize(3);
            assertThat(till.suspended()).hasSize(1);
            assertThat(till.totals().saleCount()).isEqualTo(1);
            assertThat(state.nextReceipt()).isEqualTo(6);
            assertThat(state.nextZ()).isEqualTo(2);
            assertThat(store.enrolment()).contains(new Enrolment("https://example.org", new UUID(5, 5)));
            assertThat(store.outbox().acknowledged()).isEqualTo(7);
            assertThat(store.catalogueInbox((_, _) -> {}).cursor()).isEqualTo(42);
        }
    }

    @Test
    void verifiesTheJournalByItself() throws IOException {
        Verification whole = new JournalAudit(directory).verify();
        assertThat(whole.finding()).isEmpty();
        assertThat(whole.saleCount()).isEqualTo(5);
        assertThat(whole.saleTotalMinor()).isEqualTo(salesMinor);
    }

    @Test
    void listsAndExportsEveryEntryAsALine() throws IOException {
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        ByteArrayOutputStream export = new ByteArrayOutputStream();
        long entries = new JournalAudit(directory).list(list);
        assertThat(new JournalAudit(directory).export(export)).isEqualTo(entries);
        List<String> listed = list.toString(StandardCharsets.UTF_8).lines().toList();
        List<String> exported = export.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(listed).hasSize((int) entries);
        assertThat(exported).hasSize((int) entries);
        JsonNode before = JsonMapper.shared().readTree(listed.getFirst());
        JsonNode entry = JsonMapper.shared().readTree(listed.get(1));
        assertThat(entry.get("sequence").asLong()).isEqualTo(2);
        assertThat(entry.get("previous").asString())
                .isEqualTo(before.get("hash").asString());
        assertThat(JsonMapper.shared().readTree(exported.get(1)).has("hash")).isFalse();
    }

    @Test
    void refusesAMissingJournal() throws IOException {
        Files.move(directory.resolve("journal"), root.resolve("elsewhere"));
        assertThatThrownBy(() -> TillStore.open(directory))
                .isInstanceOf(StoreRefusedException.class)
                .hasMessageContaining("bring the journal back");
    }
}
