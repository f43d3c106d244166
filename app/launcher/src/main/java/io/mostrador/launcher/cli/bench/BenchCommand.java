package io.mostrador.launcher.cli.bench;

import io.mostrador.launcher.CommandFailure;
import io.mostrador.launcher.bench.BenchRow;
import io.mostrador.launcher.bench.Benchmark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// `bench`
@Command(
        name = "bench",
        description = {
            "Measures the till against what it is compared with, in turns in one run: durable-sale, items, promotions,"
                    + " scan-to-frame, cold-start (default: all of these).",
            "The commands below take longer, and each says by itself whether it went well."
        },
        mixinStandardHelpOptions = true,
        subcommands = {
            CrashCommand.class,
            KillCommand.class,
            SoakCommand.class,
            ManySalesCommand.class,
            TerminalFaultsCommand.class,
            BasketsCommand.class
        })
public final class BenchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "what to measure")
    private List<String> names = List.of();

    @Option(names = "--json", paramLabel = "FILE", description = "also write the table as JSON")
    @Nullable
    private Path json;

    @Mixin
    private DiskOption disk = new DiskOption();

    @Override
    public Integer call() throws Exception {
        List<BenchRow> rows = new ArrayList<>();
        List<Benchmark> chosen = chosen();
        System.out.printf(
                "%-20s %12s %12s   %-14s %9s %9s%n", "name", "p50", "p99", "versus", "ratio p50", "ratio p99");
        for (Benchmark benchmark : chosen) {
            try (BenchFolder folder = disk.folder(benchmark.name())) {
                for (BenchRow row : benchmark.run(folder.path())) {
                    rows.add(row);
                    System.out.println(line(row));
                }
            }
        }
        if (json != null) {
            writeJson(json, rows);
        }
        return 0;
    }

    static void writeJson(Path file, List<?> rows) throws IOException {
        JsonMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(file, mapper.writeValueAsString(rows) + "\n");
    }

    private List<Benchmark> chosen() {
        List<String> known = Benchmark.all().stream().map(Benchmark::name).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                List<String> all = Stream.concat(known.stream(), spec.subcommands().keySet().stream())
                        .toList();
                throw new CommandFailure("There is no benchmark '" + name + "'; there are " + String.join(", ", all));
            }
        }
        return Benchmark.all().stream()
                .filter(benchmark -> names.isEmpty() || names.contains(benchmark.name()))
                .toList();
    }

    private static String line(BenchRow row) {
        return "%-20s %,9.1f %s %,9.1f %s   %-14s %9s %9s"
                .formatted(
                        row.name(),
                        row.p50(),
                        row.unit(),
                        row.p99(),
                        row.unit(),
                        row.versus() == null ? "" : row.versus(),
                        row.ratioP50() == null ? "" : "%.2fx".formatted(row.ratioP50()),
                        row.ratioP99() == null ? "" : "%.2fx".formatted(row.ratioP99()));
    }
}
