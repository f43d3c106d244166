package io.mostrador.launcher.cli.bench;

import io.mostrador.launcher.CommandFailure;
import io.mostrador.launcher.longrun.HeapTrend;
import io.mostrador.launcher.longrun.SoakReport;
import io.mostrador.launcher.longrun.SoakRow;
import io.mostrador.launcher.longrun.SoakRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `bench soak`
@Command(
        name = "soak",
        description = {
            "A real till sells for hours at a steady pace, its printer a file: does it grow, does it slow down, is all"
                    + " there in the end? A row a minute (eight rows, if the run is shorter than that).",
            "The heap is read after a collection asked for between two customers; a sale is timed from the last tender's"
                    + " key to the disk. Fails when a sale is lost or doubled, or the heap grows."
        },
        mixinStandardHelpOptions = true)
final class SoakCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--hours", paramLabel = "H", description = "how long, such as 0.5 (default: ${DEFAULT-VALUE})")
    private double hours = 8;

    @Option(names = "--rate", paramLabel = "ITEMS_PER_HOUR", description = "the pace (default: ${DEFAULT-VALUE})")
    private int rate = 1_200;

    @Option(names = "--csv", paramLabel = "FILE", description = "also write the rows to FILE")
    @Nullable
    private Path csv;

    @Mixin
    private SeedOption seed = new SeedOption();

    @Mixin
    private DiskOption disk = new DiskOption();

    @Override
    public Integer call() throws IOException {
        if (!(hours > 0) || rate < 1) {
            throw new CommandFailure("Please say more than 0 hours and at least 1 item an hour");
        }
        Duration length =
                Duration.ofMillis(Math.round(hours * Duration.ofHours(1).toMillis()));
        try (BenchFolder folder = disk.folder("soak")) {
            folder.keep();
            SoakRun.Plan plan = new SoakRun.Plan(length, rate, seed.told());
            write(SoakRow.HEAD, SoakRow.CSV_HEAD, StandardOpenOption.TRUNCATE_EXISTING);
            SoakReport report = new SoakRun(
                            folder.path(), plan, row -> write(row.line(), row.csv(), StandardOpenOption.APPEND))
                    .run();
            tell(report);
            report.problems().forEach(problem -> spec.commandLine().getErr().println(problem));
            if (!report.problems().isEmpty()) {
                throw new CommandFailure("The till did not stand it; everything is kept in " + folder.path());
            }
            folder.drop();
        }
        return 0;
    }

    /// At once: a run of a day may be broken off.
    private void write(String line, String csvLine, StandardOpenOption option) {
        System.out.println(line);
        Path file = csv;
        if (file != null) {
            try {
                Files.writeString(file, csvLine + "\n", StandardOpenOption.CREATE, StandardOpenOption.WRITE, option);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write the rows", e);
            }
        }
    }

    private static void tell(SoakReport report) {
        System.out.println("heap         " + words(report.heap()));
        System.out.printf(
                "sale p99     second quarter %,.1f ms, last quarter %,.1f ms (%.2fx)%n",
                report.secondQuarterP99() / 1e3,
                report.lastQuarterP99() / 1e3,
                report.lastQuarterP99() / report.secondQuarterP99());
        System.out.printf(
                "sales        %,d acknowledged, %,d in the journal, sum in minor units %d; print jobs waiting: %,d%n",
                report.check().acknowledged(),
                report.check().journal().saleCount(),
                report.check().journal().saleTotalMinor(),
                report.printJobsWaiting());
        System.out.printf("problems     %,d%n", report.problems().size());
    }

    private static String words(HeapTrend heap) {
        if (!heap.isKnown()) {
            return "the run was too short to say whether it grows";
        }
        return "%s: %+,.1f MB an hour, %+.1f %% over the second half"
                .formatted(
                        heap.isFlat() ? "flat" : "not flat",
                        heap.bytesPerHour() / 1e6,
                        100 * heap.growthBytes() / heap.firstBytes());
    }
}
