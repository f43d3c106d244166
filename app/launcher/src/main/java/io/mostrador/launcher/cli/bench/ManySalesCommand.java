package io.mostrador.launcher.cli.bench;

import io.mostrador.launcher.CommandFailure;
import io.mostrador.launcher.ProgressLine;
import io.mostrador.launcher.bench.ManySales;
import io.mostrador.launcher.bench.ManySalesRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `bench many-sales`
@Command(
        name = "many-sales",
        description = {
            "Makes a till with many sales (through the real register and store, but forced only in the end) and measures it against an empty one: opening, a durable sale; how quickly its"
                    + " journal is checked (against SHA-256 of the same files, all in memory) and its database made anew.",
            "An opening is timed in a Java of its own from opening the data to the first scan; what is asked of each"
                    + " figure is beside it."
        },
        mixinStandardHelpOptions = true)
final class ManySalesCommand implements Callable<Integer> {
    @Option(names = "--sales", paramLabel = "N", description = "how many sales (default: ${DEFAULT-VALUE})")
    private long sales = 1_000_000;

    @Option(names = "--json", paramLabel = "FILE", description = "also write the table as JSON")
    @Nullable
    private Path json;

    @Mixin
    private SeedOption seed = new SeedOption();

    @Mixin
    private DiskOption disk = new DiskOption();

    @Override
    public Integer call() throws Exception {
        if (sales < 1) {
            throw new CommandFailure("Please say at least 1 sale");
        }
        List<ManySalesRow> rows = new ArrayList<>();
        try (BenchFolder folder = disk.folder("many-sales")) {
            ManySales run = new ManySales(folder.path(), sales, row -> {
                rows.add(row);
                System.out.println(line(row));
            });
            ProgressLine progress = new ProgressLine(System.err, "Making sales", sales);
            run.make(seed.told(), progress::at);
            run.measure();
        }
        if (json != null) {
            BenchCommand.writeJson(json, rows);
        }
        return 0;
    }

    private static String line(ManySalesRow row) {
        return "%-22s %,12.2f %-8s %-16s %12s %8s   %-10s %s"
                .formatted(
                        row.name(),
                        row.value(),
                        row.unit(),
                        row.versus() == null ? "" : row.versus(),
                        row.other() == null ? "" : "%,.2f".formatted(row.other()),
                        row.ratio() == null ? "" : "%.2fx".formatted(row.ratio()),
                        row.limit() == null ? "" : row.limit(),
                        row.held() == null ? "" : row.held() ? "held" : "not held")
                .stripTrailing();
    }
}
