package io.mostrador.launcher.bench;

import io.mostrador.db.DataDirectory;
import io.mostrador.db.JournalAudit;
import io.mostrador.db.TillStore;
import io.mostrador.db.Verification;
import io.mostrador.db.fact.FactCodec;
import io.mostrador.domain.item.Item;
import io.mostrador.launcher.CommandFailure;
import io.mostrador.launcher.Main;
import io.mostrador.launcher.demo.DemoShop;
import io.mostrador.register.fact.Fact;
import io.mostrador.sync.protocol.Entry;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/// Starts the real program again and again on one data directory and kills it at random moments: while it sells, while
/// it
/// starts on what the kill before left, while it rebuilds its database, while it imports. Every sale it acknowledged
/// must
/// be there once and whole, in the journal and in the database.
public final class KillRun {
    private static final int BASKETS = 3_000;
    private static final int ITEMS = 2_000;
    private static final int LOOK_EVERY = 25;
    private static final long START_NANOS = TimeUnit.MILLISECONDS.toNanos(2_500);
    private static final long SALE_NANOS = TimeUnit.MILLISECONDS.toNanos(60);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final Path data;
    private final Path acks;
    private final Path baskets;
    private final Path items;
    private final Path errors;
    private final SplittableRandom random;

    /// @param folder for everything, empty
    /// @throws IOException when the files cannot be written
    public KillRun(Path folder, long seed) throws IOException {
        data = folder.resolve("till");
        acks = folder.resolve("acks.tsv");
        baskets = folder.resolve("baskets.csv");
        items = folder.resolve("items.csv");
        errors = folder.resolve("errors.txt");
        random = new SplittableRandom(seed);
        writeBaskets();
        writeItems();
    }

    /// @param starting of the kills, those of a program that had not sold yet or was rebuilding: inside or before the
    /// recovery from the kill before. One that had ended by itself is not counted.
    /// @param importing those of an import that had not ended
    /// @param problems what was wrong, empty when nothing was
    public record Report(
            int kills, int starting, int importing, long acknowledged, long inJournal, List<String> problems) {}

    /// @param progress told how many kills so far
    public Report run(int times, IntConsumer progress) throws IOException, InterruptedException {
        int starting = 0;
        int importing = 0;
        List<String> problems = new ArrayList<>();
        sellAndKill();
        for (int kill = 1; kill < times && problems.isEmpty(); kill++) {
            switch (random.nextInt(10)) {
                case 0, 1 -> {
                    long before = lines(acks);
                    boolean killed = killWithin(
                            start("replay", "--baskets", baskets.toString(), "--acks", acks.toString()), START_NANOS);
                    starting += killed && lines(acks) == before ? 1 : 0;
                }
                case 2 -> starting += killWithin(start("rebuild"), START_NANOS) ? 1 : 0;
                case 3 -> importing += killWithin(start("import", items.toString()), START_NANOS) ? 1 : 0;
                default -> sellAndKill();
            }
            if (kill % LOOK_EVERY == 0 || kill == times - 1) {
                problems.addAll(look());
            }
            progress.accept(kill + 1);
        }
        return new Report(
                times,
                starting,
                importing,
                acknowledged().size(),
                new JournalAudit(data).verify().saleCount(),
                problems);
    }

    private void sellAndKill() throws IOException, InterruptedException {
        long sales = lines(acks) + 1 + random.nextInt(15);
        Process till = start("replay", "--baskets", baskets.toString(), "--acks", acks.toString(), "--create-items");
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (lines(acks) < sales) {
            if (!till.isAlive() || System.nanoTime() > end) {
                till.destroyForcibly();
                throw new CommandFailure("The till does not sell: " + Files.readString(errors));
            }
            LockSupport.parkNanos(2_000_000);
        }
        killWithin(till, SALE_NANOS);
    }

    /// @return whether it was running still
    private boolean killWithin(Process till, long nanos) throws InterruptedException {
        long until = System.nanoTime() + random.nextLong(nanos);
        while (System.nanoTime() < until && till.isAlive()) {
            LockSupport.parkNanos(100_000);
        }
        boolean killed = till.isAlive();
        till.destroyForcibly();
        till.waitFor();
        return killed;
    }

    private Process start(String command, String... more) throws IOException {
        List<String> program = new ArrayList<>(List.of(Main.class.getName(), command, "--data", data.toString()));
        program.addAll(List.of(more));
        return new ProcessBuilder(OwnJava.command(List.of(), program))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.to(errors.toFile()))
                .start();
    }

    /// What is wrong with journal and database now.
    private List<String> look() throws IOException {
        List<String> problems = new ArrayList<>();
        try (TillStore store = TillStore.open(data)) {
            Verification journal = new JournalAudit(data).verify();
            journal.finding().ifPresent(finding -> problems.add(finding.message()));
            if (store.totals().saleCount() != journal.saleCount()
                    || store.totals().saleTotalMinor() != journal.saleTotalMinor()) {
                problems.add("the database has other sales than the journal");
            }
        }
        Map<String, String> sold = sold(problems);
        for (String line : acknowledged()) {
            String id = line.split("\t", -1)[1];
            if (!line.equals(sold.get(id))) {
                problems.add("acknowledged " + line + ", in the journal " + sold.get(id));
            }
        }
        return problems;
    }

    /// The journal's sales by id, as acknowledgements have them.
    private Map<String, String> sold(List<String> problems) throws IOException {
        Map<String, String> sold = new HashMap<>();
        long[] next = {1};
        new DataDirectory(data).journalScan().forEachAfter(0, stored -> {
            Entry entry = stored.decode();
            if (FactCodec.fact(entry).orElse(null) instanceof Fact.SaleCompleted(var sale)) {
                String total = BigDecimal.valueOf(sale.total().amountMinor(), 2).toPlainString();
                String line = entry.sequence() + "\t" + sale.id() + "\t" + sale.receiptNumber() + "\t" + total;
                if (sold.put(sale.id().toString(), line) != null) {
                    problems.add("twice in the journal: " + line);
                }
                if (sale.receiptNumber().number() != next[0]++) {
                    problems.add("a gap or a double before " + line);
                }
            }
        });
        return sold;
    }

    private List<String> acknowledged() throws IOException {
        return Files.exists(acks) ? Files.readAllLines(acks) : List.of();
    }

    private static long lines(Path file) throws IOException {
        long lines = 0;
        if (Files.exists(file)) {
            for (byte b : Files.readAllBytes(file)) {
                lines += b == '\n' ? 1 : 0;
            }
        }
        return lines;
    }

    private void writeBaskets() throws IOException {
        List<Item> shop = DemoShop.items();
        StringBuilder text = new StringBuilder("basket,code,quantity,unit_price,description\n");
        for (int basket = 0; basket < BASKETS; basket++) {
            int sign = random.nextInt(8) == 0 ? -1 : 1;
            for (int line = random.nextInt(6); line >= 0; line--) {
                String code = shop.get(random.nextInt(shop.size())).code().value();
                text.append(basket)
                        .append(',')
                        .append(code)
                        .append(',')
                        .append(sign * (1 + random.nextInt(3)))
                        .append(',')
                        .append(random.nextInt(10_000))
                        .append(".50,\n");
            }
        }
        Files.writeString(baskets, text);
    }

    private void writeItems() throws IOException {
        StringBuilder text = new StringBuilder("barcode,name,price,tax_rate\n");
        for (int item = 0; item < ITEMS; item++) {
            text.append("29")
                    .append(10_000_000_000L + item)
                    .append(",Artículo ")
                    .append(item)
                    .append(",9.90,21\n");
        }
        Files.writeString(items, text);
    }
}
