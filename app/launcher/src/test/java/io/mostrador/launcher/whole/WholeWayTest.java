package io.mostrador.launcher.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.db.JournalAudit;
import io.mostrador.db.TillStore;
import io.mostrador.db.Verification;
import io.mostrador.launcher.Folders;
import io.mostrador.launcher.rig.SerialPaper;
import io.mostrador.launcher.rig.Sold;
import io.mostrador.launcher.rig.Trade;
import io.mostrador.launcher.sold.Acknowledgements;
import io.mostrador.launcher.sold.JournalSales;
import io.mostrador.launcher.sold.SoldRow;
import io.mostrador.printing.virtual.Slip;
import io.mostrador.sync.server.Administration;
import io.mostrador.sync.server.embedded.EmbeddedPostgres;
import io.mostrador.sync.server.store.admin.TillSums;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// From the scan to the server with real processes, a serial line and a server that is killed meanwhile: every
/// sale is in all five places once, to the cent.
///
/// `-Dmostrador.items=FILE -Dmostrador.baskets=FILE` takes real files in place of generated ones,
/// `-Dmostrador.seed=N` makes the same baskets once more.
@Tag("slow")
class WholeWayTest {
    private static final String DATABASE = "whole_way";
    private static final int ITEMS = 3_000;
    private static final int BASKETS = 60;
    /// 60 baskets last some 25 s: time enough for a server to be killed and to come back, twice.
    private static final int ITEMS_PER_HOUR = 30_000;

    private final Path folder = Path.of("target", "whole-way").toAbsolutePath();

    @BeforeEach
    void makeRoom() throws IOException {
        Folders.delete(folder);
        Files.createDirectories(folder);
    }

    @Test
    void everySaleIsInAllPlacesOnceThoughTheServerIsKilled() throws IOException, SQLException {
        String items = System.getProperty("mostrador.items");
        String baskets = System.getProperty("mostrador.baskets");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder.resolve("postgres"))) {
            if (items == null || baskets == null) {
                generated(postgres);
            } else {
                Path file = Path.of(baskets);
                check(postgres, new WholeWayRun.Plan(Path.of(items), file, count(file), 0, Duration.ofMinutes(30)));
            }
        }
    }

    private void generated(EmbeddedPostgres postgres) throws IOException, SQLException {
        long seed = Long.getLong("mostrador.seed", new SplittableRandom().nextLong());
        System.out.println("WholeWayTest: -Dmostrador.seed=" + seed);
        Path items = folder.resolve("items.tsv");
        Path baskets = folder.resolve("baskets.csv");
        Trade trade = new Trade(seed, ITEMS);
        trade.writeItems(items);
        Trade.Expected expected = trade.writeBaskets(baskets, BASKETS);
        JsonNode replayed =
                check(postgres, new WholeWayRun.Plan(items, baskets, BASKETS, ITEMS_PER_HOUR, Duration.ofMinutes(2)));

        assertThat(replayed.get("sales").longValue()).isEqualTo(expected.baskets());
        assertThat(new BigDecimal(replayed.get("total").stringValue()).movePointRight(2))
                .isEqualByComparingTo(BigDecimal.valueOf(expected.totalMinor()));
        assertThat(replayed.get("refused").toString()).isEqualTo("{\"UNREADABLE_CODE\":" + expected.unreadable() + "}");
    }

    private JsonNode check(EmbeddedPostgres postgres, WholeWayRun.Plan plan) throws IOException, SQLException {
        long start = System.nanoTime();
        WholeWayRun run = new WholeWayRun(folder, plan);
        WholeWayRun.Left left = run.run(postgres, DATABASE);
        JsonNode replayed = new JsonMapper().readTree(left.json());
        List<SoldRow> acknowledged = Acknowledgements.read(run.acks());
        TillSums server = serverSums(postgres, left.tenantId());
        SerialPaper.Read paper = left.paper().read();
        System.out.println(
                WholeWayTable.of(replayed, acknowledged, left, paper, server, (System.nanoTime() - start) / 1e9));

        assertThat(left.kills()).as("server killed").isGreaterThanOrEqualTo(2);
        assertThat(replayed.get("printJobsWaiting").longValue()).as("jobs left").isZero();
        assertThat(replayed.get("factsWaiting").longValue()).as("facts left").isZero();
        assertThat(acknowledged).hasSize(replayed.get("sales").intValue()).doesNotHaveDuplicates();
        onTheTill(run.data(), acknowledged);
        onPaper(paper, acknowledged);
        assertThat(paper.pulses()).as("drawer pulses").isEqualTo(drawersOpened(run.data()));
        atTheServer(postgres, server, run.data(), acknowledged);
        return replayed;
    }

    private static void onTheTill(Path data, List<SoldRow> acknowledged) throws IOException, SQLException {
        Verification journal = new JournalAudit(data).verify();
        assertThat(journal.finding()).isEmpty();
        assertThat(journal.saleCount()).isEqualTo(acknowledged.size());
        assertThat(journal.saleTotalMinor()).isEqualTo(Sold.sum(acknowledged));
        assertThat(JournalSales.read(data)).isEqualTo(acknowledged);
        try (TillStore store = TillStore.open(data)) {
            assertThat(store.totals().saleCount()).isEqualTo(acknowledged.size());
            assertThat(store.totals().saleTotalMinor()).isEqualTo(Sold.sum(acknowledged));
            assertThat(store.printQueue().waiting()).isZero();
        }
        assertThat(Sold.inDatabase(data)).isEqualTo(acknowledged);
    }

    private static void onPaper(SerialPaper.Read paper, List<SoldRow> acknowledged) {
        List<Slip> receipts = paper.receipts();
        assertThat(paper.slips()).as("only receipts, all whole").hasSameSizeAs(receipts);
        assertThat(receipts.stream().map(Slip::number).toList())
                .isEqualTo(acknowledged.stream().map(SoldRow::receiptNumber).toList());
        assertThat(receipts.stream()
                        .map(slip -> slip.total().orElseThrow().amountMinor())
                        .toList())
                .isEqualTo(acknowledged.stream().map(SoldRow::totalMinor).toList());
        assertThat(receipts.stream()
                        .map(slip -> slip.code()
                                .map(code -> code.ticket().saleId())
                                .orElseThrow()
                                .toString())
                        .toList())
                .isEqualTo(acknowledged.stream().map(SoldRow::saleId).toList());
    }

    /// Each cash sale's and the opening's; a drawer that could not be opened in time is not opened later.
    private static long drawersOpened(Path data) throws SQLException {
        try (Connection connection = Sold.tillDatabase(data);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from print_job where kind = 'DRAWER' and state in ('SENT', 'CONFIRMED')")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void atTheServer(EmbeddedPostgres postgres, TillSums server, Path data, List<SoldRow> acknowledged)
            throws IOException, SQLException {
        assertThat(Sold.atServer(postgres.superuser(DATABASE))).isEqualTo(acknowledged);
        assertThat(server.problems()).isZero();
        assertThat(server.refused()).isZero();
        assertThat(server.contiguous())
                .isEqualTo(new JournalAudit(data).verify().lastSequence());
        assertThat(server.entries()).isEqualTo(server.contiguous());
        TillSums.SaleSums sums = server.sales().getFirst();
        assertThat(server.sales()).as("series").hasSize(1);
        assertThat(sums.count()).isEqualTo(acknowledged.size());
        assertThat(sums.totalMinor()).isEqualTo(Sold.sum(acknowledged));
        TillSums.Checks checks = server.checks();
        assertThat(List.of(checks.lineMinor(), checks.keptMinor(), checks.taxedMinor()))
                .containsOnly(sums.totalMinor());
        assertThat(sums.lastNumber() - sums.firstNumber() + 1)
                .as("numbers without gaps")
                .isEqualTo(sums.count());
    }

    private static TillSums serverSums(EmbeddedPostgres postgres, UUID tenant) {
        try (Administration administration = Administration.open(postgres.database(DATABASE))) {
            List<TillSums> tills = administration.totals().read(tenant);
            assertThat(tills).as("tills at the server").hasSize(1);
            return tills.getFirst();
        }
    }

    /// Changes of the first column.
    private static long count(Path baskets) throws IOException {
        long count = 0;
        String last = "";
        for (String line : Files.readAllLines(baskets)) {
            String basket = line.substring(0, Math.max(0, line.indexOf(',')));
            count += basket.equals(last) ? 0 : 1;
            last = basket;
        }
        return count - 1;
    }
}
