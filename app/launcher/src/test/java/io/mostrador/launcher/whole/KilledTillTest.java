package io.mostrador.launcher.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.db.JournalAudit;
import io.mostrador.db.TillStore;
import io.mostrador.launcher.Folders;
import io.mostrador.launcher.rig.Program;
import io.mostrador.launcher.rig.Programs;
import io.mostrador.launcher.rig.SerialPaper;
import io.mostrador.launcher.rig.Sold;
import io.mostrador.launcher.rig.Trade;
import io.mostrador.launcher.rig.Waiting;
import io.mostrador.launcher.sold.Acknowledgements;
import io.mostrador.launcher.sold.JournalSales;
import io.mostrador.launcher.sold.SoldRow;
import io.mostrador.printing.virtual.Slip;
import io.mostrador.register.port.PrintJobState;
import io.mostrador.sync.protocol.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A selling till is killed again and again on the same data directory: what it acknowledged is there once and
/// whole, and no paper is printed twice. `-Dmostrador.seed=N` kills at the same sales once more.
@Tag("slow")
class KilledTillTest {
    private static final int KILLS = 15;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path folder = Path.of("target", "killed-till").toAbsolutePath();
    private final Path data = folder.resolve("till");
    private final Path acks = folder.resolve("acks.tsv");
    private final Path baskets = folder.resolve("baskets.csv");

    @Test
    void whatWasAcknowledgedSurvivesEveryKillOnceAndWhole() throws IOException, SQLException {
        long seed = Long.getLong("mostrador.seed", new SplittableRandom().nextLong());
        System.out.println("KilledTillTest: -Dmostrador.seed=" + seed);
        Folders.delete(folder);
        Files.createDirectories(folder);
        new Trade(seed, 500).writeBaskets(baskets, 2_000);
        SerialPaper paper = SerialPaper.plug(folder.resolve("paper.bin"));
        try (paper) {
            sellAndKill(paper, new SplittableRandom(seed));
        }

        List<SoldRow> journal = JournalSales.read(data);
        everythingAcknowledgedIsThereOnce(journal, Acknowledgements.read(acks));
        theDatabaseSaysTheSame(journal);
        noBasketIsLeftBehind(journal);
        noPaperIsLostOrPrintedTwice(journal, paper.read());
    }

    private void sellAndKill(SerialPaper paper, SplittableRandom random) {
        Programs programs = new Programs(folder.resolve("output"), Map.of(), Programs.QUICK_START);
        for (int kill = 1; kill <= KILLS; kill++) {
            try (Program till = replay(programs, paper, 2_000)) {
                // Every fifth time anywhere in the start, else some sales later and then anywhere within a sale.
                boolean starting = kill % 5 == 0;
                long sales = Acknowledgements.count(acks) + (starting ? 0 : 1 + random.nextInt(25));
                Waiting.until("the till sells", PATIENCE, () -> {
                    assertThat(till.isRunning())
                            .as("still selling: %s", till.err())
                            .isTrue();
                    return Acknowledgements.count(acks) >= sales;
                });
                long pause = starting ? random.nextLong(2_500) : random.nextLong(60);
                Waiting.within(Duration.ofMillis(pause), () -> false);
                till.kill();
            }
        }
        try (Program till = replay(programs, paper, 5)) {
            assertThat(till.exitCode(PATIENCE))
                    .as("the last one ends well: %s", till.err())
                    .isZero();
        }
    }

    private Program replay(Programs programs, SerialPaper paper, int count) {
        return programs.start(
                "replay",
                "--data",
                data.toString(),
                "--baskets",
                baskets.toString(),
                "--count",
                Integer.toString(count),
                "--acks",
                acks.toString(),
                "--printer",
                paper.address(),
                "--create-items");
    }

    private void everythingAcknowledgedIsThereOnce(List<SoldRow> journal, List<SoldRow> acknowledged)
            throws IOException {
        System.out.printf("acknowledged %d, in the journal %d%n", acknowledged.size(), journal.size());
        assertThat(new JournalAudit(data).verify().finding()).isEmpty();
        assertThat(acknowledged).hasSizeGreaterThan(KILLS).doesNotHaveDuplicates();
        assertThat(journal).containsAll(acknowledged);
        // Durable, and killed before it could say so: at most one a kill.
        assertThat(journal.size() - acknowledged.size()).isBetween(0, KILLS);
        assertThat(journal.stream().map(SoldRow::saleId).collect(Collectors.toSet()))
                .hasSameSizeAs(journal);
        assertThat(journal.stream().map(SoldRow::receiptNumber).toList())
                .as("numbers without gaps")
                .isEqualTo(LongStream.rangeClosed(1, journal.size())
                        .mapToObj("A1-%08d"::formatted)
                        .toList());
    }

    private void theDatabaseSaysTheSame(List<SoldRow> journal) throws SQLException {
        try (TillStore store = TillStore.open(data)) {
            assertThat(store.recovery().rebuiltBecause()).isEmpty();
            assertThat(store.totals().saleCount()).isEqualTo(journal.size());
            assertThat(store.totals().saleTotalMinor()).isEqualTo(Sold.sum(journal));
        }
        assertThat(Sold.inDatabase(data)).isEqualTo(journal);
    }

    /// A basket the kill left open came back and was voided by the next replay: each has one end.
    private void noBasketIsLeftBehind(List<SoldRow> journal) throws IOException {
        Set<String> begun = new HashSet<>();
        for (Entry entry : Sold.entries(data, List.of("basket.line-added"))) {
            begun.add(entry.payload().get("basketId").stringValue());
        }
        List<String> voided = Sold.entries(data, List.of("sale.voided")).stream()
                .map(entry -> entry.payload().get("basketId").stringValue())
                .toList();
        System.out.printf("%d baskets came back from a kill and were voided%n", voided.size());
        List<String> ended = new ArrayList<>(voided);
        journal.forEach(row -> ended.add(row.saleId()));
        assertThat(ended).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(begun);
        assertThat(voided).hasSizeLessThanOrEqualTo(KILLS);
    }

    private void noPaperIsLostOrPrintedTwice(List<SoldRow> journal, SerialPaper.Read paper) throws SQLException {
        Map<String, PrintJobState> jobs = receiptJobs();
        assertThat(jobs.keySet())
                .isEqualTo(journal.stream().map(SoldRow::saleId).collect(Collectors.toSet()));
        assertThat(jobs.values()).doesNotContain(PrintJobState.QUEUED, PrintJobState.SENDING);
        Map<String, Slip> printed = new TreeMap<>();
        for (Slip slip : paper.receipts()) {
            assertThat(printed.put(slip.number(), slip))
                    .as("%s is printed once", slip.number())
                    .isNull();
        }
        long unknown = Collections.frequency(jobs.values(), PrintJobState.UNKNOWN);
        System.out.printf("%d receipts on paper, %d of unknown fate%n", printed.size(), unknown);
        assertThat(unknown).isLessThanOrEqualTo(KILLS);
        for (SoldRow row : journal) {
            Slip slip = printed.get(row.receiptNumber());
            if (slip == null) {
                assertThat(jobs).containsEntry(row.saleId(), PrintJobState.UNKNOWN);
            } else {
                assertThat(slip.total().orElseThrow().amountMinor()).isEqualTo(row.totalMinor());
            }
        }
    }

    private Map<String, PrintJobState> receiptJobs() throws SQLException {
        Map<String, PrintJobState> states = new TreeMap<>();
        try (Connection connection = Sold.tillDatabase(data);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select sale_id, state from print_job where kind = 'RECEIPT'")) {
            while (row.next()) {
                assertThat(states.put(row.getString(1), PrintJobState.valueOf(row.getString(2))))
                        .as("one receipt a sale")
                        .isNull();
            }
        }
        return states;
    }
}
