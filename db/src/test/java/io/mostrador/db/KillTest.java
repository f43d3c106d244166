package io.mostrador.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.mostrador.db.fact.FactCodec;
import io.mostrador.db.journal.JournalFinding;
import io.mostrador.domain.sale.Sale;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.memory.SmallShop;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The promise of the store: a program that sells is destroyed at random moments, many times on the same data
/// directory. After every restart each acknowledged sale is there, once and whole, in the journal and in H2,
/// and receipt numbers have no gaps and no doubles.
@Tag("slow")
class KillTest {
    private static final int KILLS = Integer.getInteger("mostrador.kills", 50);
    private static final String END = "end";

    @TempDir
    private Path directory;

    private final List<String> acknowledged = new ArrayList<>();

    @Test
    void losesNoAcknowledgedSale() throws IOException, InterruptedException, SQLException {
        long seed = Long.getLong("mostrador.seed", System.nanoTime());
        System.out.println("KillTest seed " + seed + ", " + KILLS + " kills");
        Random random = new Random(seed);
        found();
        for (int kill = 0; kill < KILLS; kill++) {
            sellUntilKilled(random, List.of());
            // The next child opens what this one left; every few kills the books are looked at in between.
            if (kill % 10 == 9 || kill == KILLS - 1) {
                checkTheBooks("seed " + seed + ", kill " + kill);
            }
        }
        System.out.println("KillTest: " + acknowledged.size() + " acknowledged sales, none lost");
        assertThat(acknowledged).hasSizeGreaterThan(KILLS);
    }

    /// Shows that the test above can fail.
    @Test
    void catchesAProgramThatAcknowledgesBeforeTheAppend() throws IOException, InterruptedException {
        Random random = new Random(7);
        found();
        List<Long> missing = new ArrayList<>();
        for (int kill = 0; kill < 20 && missing.isEmpty(); kill++) {
            sellUntilKilled(random, List.of("lie"));
            missing.addAll(missingInJournal());
        }
        assertThat(missing).isNotEmpty();
    }

    private void found() {
        try (TillStore store = TillStore.open(directory)) {
            store.found(new Founding(
                    DemoTill.TILL_ID,
                    SmallShop.store(),
                    List.of(new NewOperator(SmallShop.ANA, SmallShop.ANA_PIN)),
                    DemoTill.START));
        }
    }

    /// Lets a child sell a random number of sales and then a random moment longer.
    private void sellUntilKilled(Random random, List<String> more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SellingChild.class.getName(),
                directory.toString(),
                String.valueOf(random.nextLong())));
        command.addAll(more);
        Process child = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.to(errors().toFile()))
                .start();
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        Thread reading = Thread.ofPlatform().start(() -> read(child, lines));
        try {
            if (random.nextInt(5) == 0) {
                // Perhaps still starting, perhaps applying again what the one before left.
                assertThat(child.waitFor(random.nextInt(2_000), TimeUnit.MILLISECONDS))
                        .isFalse();
            } else {
                waitForSales(random.nextInt(40), lines);
                spin(random.nextInt(20_000_000));
            }
        } finally {
            // By its handle: Process would close the pipe and lose what the child still said.
            child.toHandle().destroyForcibly();
            child.waitFor();
            reading.join();
        }
        lines.stream().filter(line -> line.startsWith("sale ")).forEach(acknowledged::add);
    }

    private void waitForSales(int sales, BlockingQueue<String> lines) throws IOException, InterruptedException {
        for (int i = 0; i < sales + 1; i++) {
            if (take(lines).equals(END)) {
                fail("the child ended by itself:\n" + Files.readString(errors()));
            }
        }
    }

    private Path errors() {
        return directory.resolve("child.err");
    }

    private static void spin(long nanos) {
        long until = System.nanoTime() + nanos;
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }

    /// Keeps what it takes.
    private String take(BlockingQueue<String> lines) throws InterruptedException {
        String line = lines.poll(60, TimeUnit.SECONDS);
        assertThat(line).as("the child says nothing").isNotNull();
        assertThat(line).doesNotStartWith("trouble");
        if (line.startsWith("sale ")) {
            acknowledged.add(line);
        }
        return line;
    }

    private static void read(Process child, BlockingQueue<String> lines) {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            while (line != null) {
                lines.add(line);
                line = out.readLine();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lines.add(END);
        }
    }

    private void checkTheBooks(String when) throws IOException, SQLException {
        Map<Long, String> journal = salesInJournal();
        Verification verification = new JournalAudit(directory).verify();
        assertThat(verification.finding().map(JournalFinding::tail)).as(when).isNotEqualTo(false);
        try (TillStore store = TillStore.open(directory)) {
            assertThat(store.recovery().rebuiltBecause()).as(when).isEmpty();
            assertThat(store.totals().saleCount()).as(when).isEqualTo(journal.size());
        }
        Map<Long, String> rows = salesInRows();
        assertThat(rows).as(when).isEqualTo(journal);
        assertThat(journal.values()).as(when).containsAll(acknowledged);
        long number = 1;
        for (String sale : journal.values()) {
            assertThat(sale.split(" ", -1)[3]).as(when).isEqualTo(String.valueOf(number));
            number++;
        }
    }

    private List<Long> missingInJournal() throws IOException {
        Map<Long, String> journal = salesInJournal();
        return acknowledged.stream()
                .filter(line -> !journal.containsValue(line))
                .map(line -> Long.valueOf(line.split(" ", -1)[1]))
                .toList();
    }

    private Map<Long, String> salesInJournal() throws IOException {
        Map<Long, String> sales = new TreeMap<>();
        new DataDirectory(directory).journalScan().forEachAfter(0, stored -> {
            var entry = stored.decode();
            if (FactCodec.fact(entry).orElseThrow() instanceof Fact.SaleCompleted(Sale sale)) {
                sales.put(
                        entry.sequence(),
                        "sale " + entry.sequence() + " " + sale.id() + " "
                                + sale.receiptNumber().number() + " "
                                + sale.total().amountMinor());
            }
        });
        return sales;
    }

    /// As the rows have them, with totals from the lines.
    private Map<Long, String> salesInRows() throws SQLException {
        Map<Long, String> sales = new TreeMap<>();
        try (Connection connection = TableDump.connect(directory);
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT s.sequence, s.sale_id, s.receipt_number, SUM(l.amount_minor) FROM sale s"
                                + " JOIN sale_line l ON l.sale_id = s.sale_id"
                                + " GROUP BY s.sequence, s.sale_id, s.receipt_number")) {
            while (rows.next()) {
                sales.put(
                        rows.getLong(1),
                        "sale " + rows.getLong(1) + " " + rows.getObject(2) + " " + rows.getLong(3) + " "
                                + rows.getLong(4));
            }
        }
        return sales;
    }
}
