package io.mostrador.launcher.bench;

import io.mostrador.db.DataDirectory;
import io.mostrador.db.JournalAudit;
import io.mostrador.db.TillStore;
import io.mostrador.db.disk.FolderDisk;
import io.mostrador.db.journal.ChainAudit;
import io.mostrador.db.key.VerifyingKey;
import io.mostrador.launcher.Folders;
import io.mostrador.launcher.measure.Latencies;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/// Measures a till with many sales against an empty one, in turns in one run, and what takes longer the more there are:
/// opening, checking the journal, making the database anew.
public final class ManySales {
    private static final int OPENINGS = 5;
    private static final int CHECKS = 3;
    private static final int WARM_UP = 1_000;
    private static final int SALES = 2_000;
    private static final String EMPTY = "empty till";

    private final Path folder;
    private final Path many;
    private final Path empty;
    private final Path answer;
    private final long sales;
    private final Consumer<ManySalesRow> told;

    /// @param folder for both tills, empty
    /// @param told each row as soon as it is there
    public ManySales(Path folder, long sales, Consumer<ManySalesRow> told) {
        this.folder = folder;
        this.many = folder.resolve("many");
        this.empty = folder.resolve("empty");
        this.answer = folder.resolve("answer");
        this.sales = sales;
        this.told = told;
    }

    /// Makes the tills.
    ///
    /// @param progress told how many sales so far
    public void make(long seed, LongConsumer progress) throws IOException {
        ManySalesTill.make(empty, 0, seed, _ -> {});
        long start = System.nanoTime();
        ManySalesTill.make(many, sales, seed, progress);
        told.accept(ManySalesRow.alone("made", "sales/s", perSecond(System.nanoTime() - start)));
    }

    /// Measures them. Selling comes last: the empty till is not empty afterwards.
    public void measure() throws Exception {
        sizes();
        open();
        verify();
        rebuild();
        sell();
    }

    private void sizes() throws IOException {
        told.accept(ManySalesRow.alone("journal", "B/sale", Folders.size(many.resolve("journal")) / (double) sales));
        told.accept(ManySalesRow.alone("h2", "B/sale", Files.size(many.resolve("till.mv.db")) / (double) sales));
    }

    private void open() throws Exception {
        List<String> cache = OwnJava.startCache(folder.resolve("open.aot"), program(empty));
        List<Latencies> times =
                Turns.measure(0, OPENINGS, () -> openInOwnJava(many, cache), () -> openInOwnJava(empty, cache));
        told.accept(row("open", times).atMost(1.5));
        List<Latencies> warm = Turns.measure(2, OPENINGS, () -> OpenToReady.open(many), () -> OpenToReady.open(empty));
        told.accept(row("open, classes loaded", warm));
    }

    private List<String> program(Path till) {
        return List.of(OpenToReady.class.getName(), till.toString(), answer.toString());
    }

    private long openInOwnJava(Path till, List<String> cache) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(OwnJava.command(cache, program(till)))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the till in " + till + " did not open and close well");
        }
        return Long.parseLong(Files.readString(answer));
    }

    private void verify() throws Exception {
        Digest digest = new Digest(many.resolve("journal"));
        List<Latencies> times = Turns.measure(1, CHECKS, Turns.timed(this::checkJournal), Turns.timed(digest::run));
        told.accept(ManySalesRow.alone("verify", "ms", millis(times.getFirst(), 500))
                .against(digest.name(), millis(times.getLast(), 500))
                .atMost(3));
        long start = System.nanoTime();
        checkEntries();
        told.accept(ManySalesRow.alone("verify --entries", "sales/s", perSecond(System.nanoTime() - start)));
    }

    private void checkJournal() throws IOException {
        Path journal = many.resolve("journal");
        VerifyingKey key = VerifyingKey.parse(Files.readString(journal.resolve(DataDirectory.PUBLIC_KEY)));
        var found = new ChainAudit(new FolderDisk(journal), key, false).run(List.of());
        if (found.finding().isPresent() || found.signedThrough() != found.lastSequence()) {
            throw new IllegalStateException("the journal is not whole: " + found);
        }
    }

    private void checkEntries() throws IOException {
        var found = new JournalAudit(many).verify();
        if (!found.isWhole() || found.saleCount() != sales) {
            throw new IllegalStateException("the journal is not what was made: " + found);
        }
    }

    private void rebuild() throws IOException {
        long start = System.nanoTime();
        var recovery = TillStore.rebuild(many);
        told.accept(ManySalesRow.alone("rebuild", "sales/s", perSecond(System.nanoTime() - start))
                .atLeast(5_000));
        if (recovery.setAside().isPresent()) {
            Files.delete(recovery.setAside().get());
        }
    }

    private void sell() throws Exception {
        try (BenchTill manyTill = BenchTill.open(many);
                BenchTill emptyTill = BenchTill.open(empty)) {
            List<Latencies> times = Turns.measure(WARM_UP, SALES, manyTill::sell, emptyTill::sell);
            told.accept(row("durable sale", times).atMost(1.1));
            told.accept(ManySalesRow.alone("durable sale, p99", "ms", millis(times.getFirst(), 990))
                    .against(EMPTY, millis(times.getLast(), 990)));
        }
    }

    /// Medians of both tills.
    private static ManySalesRow row(String name, List<Latencies> times) {
        return ManySalesRow.alone(name, "ms", millis(times.getFirst(), 500))
                .against(EMPTY, millis(times.getLast(), 500));
    }

    private static double millis(Latencies times, int permille) {
        return times.micros(permille) / 1e3;
    }

    private double perSecond(long nanos) {
        return sales / (nanos / 1e9);
    }
}
