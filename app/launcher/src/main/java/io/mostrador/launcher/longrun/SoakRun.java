package io.mostrador.launcher.longrun;

import io.mostrador.launcher.Folders;
import io.mostrador.launcher.demo.DemoShop;
import io.mostrador.launcher.measure.Latencies;
import io.mostrador.launcher.replay.Pace;
import io.mostrador.launcher.sold.Acknowledgements;
import io.mostrador.launcher.sold.SalesCheck;
import io.mostrador.launcher.till.Printing;
import io.mostrador.launcher.till.TillHouse;
import io.mostrador.launcher.till.TillOpening;
import io.mostrador.launcher.till.WorkstationSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A real till with the demo shop and a printer that is a file sells for hours at a steady pace, and is looked at every
/// minute: does it grow, does it slow down, and is everything there in the end?
public final class SoakRun {
    private static final long ROW_NANOS = TimeUnit.MINUTES.toNanos(1);
    /// A run of minutes has rows too.
    private static final int LEAST_ROWS = 8;
    private static final int PAPER_SECONDS = 120;

    private final Path data;
    private final Path acks;
    private final Path paper;
    private final Plan plan;
    private final Consumer<SoakRow> told;
    private final List<SoakRow> rows = new ArrayList<>();
    private final OwnProcess process = new OwnProcess();
    private final Latencies secondQuarter;
    private final Latencies lastQuarter;

    /// @param itemsPerHour how many items are scanned
    public record Plan(Duration length, int itemsPerHour, long seed) {
        /// More than there will be in a quarter: a basket has more than one line.
        private long salesAQuarter() {
            return length.toMillis() * itemsPerHour / Duration.ofHours(4).toMillis();
        }
    }

    /// @param folder for everything, empty
    /// @param told each row as soon as it is there
    public SoakRun(Path folder, Plan plan, Consumer<SoakRow> told) {
        this.data = folder.resolve("till");
        this.acks = folder.resolve("acks.tsv");
        this.paper = folder.resolve("paper.bin");
        this.plan = plan;
        this.told = told;
        this.secondQuarter = Latencies.expecting(plan.salesAQuarter());
        this.lastQuarter = Latencies.expecting(plan.salesAQuarter());
    }

    /// Sells for the planned time, closes the till, and counts what is there.
    public SoakReport run() throws IOException {
        int waiting;
        try (TillHouse house = TillHouse.open(TillOpening.open(data), data, printer());
                Acknowledgements acknowledgements = Acknowledgements.to(acks)) {
            house.importItems(DemoShop.items(), _ -> {});
            SoakCashier cashier = new SoakCashier(
                    house.register(),
                    new Pace(plan.itemsPerHour()),
                    acknowledgements,
                    new SplittableRandom(plan.seed()));
            cashier.begin();
            sell(cashier);
            cashier.close();
            house.awaitPaperAndServer(PAPER_SECONDS);
            waiting = house.printJobsWaiting();
        }
        return new SoakReport(
                rows,
                HeapTrend.of(rows),
                secondQuarter.micros(990),
                lastQuarter.micros(990),
                waiting,
                SalesCheck.of(data, acks));
    }

    private Printing.Choice printer() {
        return Printing.of(WorkstationSettings.load(data).withPrinter(paper.toUri()));
    }

    private void sell(SoakCashier cashier) throws IOException {
        long start = System.nanoTime();
        long length = plan.length().toNanos();
        long every = Math.min(ROW_NANOS, length / LEAST_ROWS);
        long nextRow = every;
        while (nextRow <= length) {
            cashier.serve();
            long elapsed = System.nanoTime() - start;
            if (elapsed >= nextRow) {
                long middle = nextRow - every / 2;
                read(cashier, elapsed, Math.toIntExact(4 * middle / length));
                nextRow += every;
            }
        }
    }

    /// Between two customers: no sale is being timed while the collection runs.
    ///
    /// @param quarter of the time, from 0
    private void read(SoakCashier cashier, long elapsed, int quarter) throws IOException {
        SoakCashier.Measured measured = cashier.takeMeasured();
        OwnProcess.Pauses pauses = process.pauses();
        SoakRow row = new SoakRow(
                elapsed / (double) ROW_NANOS,
                cashier.sold(),
                process.heapAfterCollection(),
                OwnProcess.residentBytes(),
                OwnProcess.threads(),
                measured.sales().micros(500),
                measured.sales().micros(990),
                measured.scans().micros(990),
                Folders.size(data.resolve("journal")),
                Files.size(data.resolve("till.mv.db")),
                pauses.count(),
                pauses.millis());
        rows.add(row);
        told.accept(row);
        switch (quarter) {
            case 1 -> secondQuarter.addAll(measured.sales());
            case 3 -> lastQuarter.addAll(measured.sales());
            default -> {}
        }
    }
}
