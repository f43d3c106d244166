package io.mostrador.launcher.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.mostrador.db.crash.CrashReport;
import io.mostrador.db.crash.CrashRun;
import io.mostrador.db.crash.Forcing;
import io.mostrador.launcher.CommandFailure;
import io.mostrador.launcher.Folders;
import io.mostrador.launcher.bench.BenchRow;
import io.mostrador.launcher.bench.Benchmark;
import io.mostrador.launcher.bench.KillRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
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
            "Measures the till against what it is compared with, in turns in one run: durable-sale, items, scan-to-frame,"
                    + " cold-start (default: all of these).",
            "crash cuts the power of simulated tills at many moments and holds each to what it had promised; kill does so"
                    + " with the real program."
        },
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    private static final String CRASH = "crash";
    private static final String KILL = "kill";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "what to measure")
    private List<String> names = List.of();

    @Option(names = "--points", paramLabel = "N", description = "crash: how many power cuts (default: 1000)")
    private int points = 1_000;

    @Option(names = "--times", paramLabel = "N", description = "kill: how many kills (default: 100)")
    private int times = 100;

    @Option(names = "--seed", paramLabel = "N", description = "crash, kill: the first seed, to try a failure again")
    private long seed = System.nanoTime();

    @Option(names = "--json", paramLabel = "FILE", description = "also write the table as JSON")
    @Nullable
    private Path json;

    @Option(names = "--dir", paramLabel = "DIR", description = "on the disk to be measured (default: ${DEFAULT-VALUE})")
    private Path directory = Path.of("target", "bench");

    @Override
    public Integer call() throws Exception {
        if (names.contains(CRASH) || names.contains(KILL)) {
            if (names.size() > 1) {
                throw new CommandFailure(CRASH + " and " + KILL + " measure nothing: please run them alone");
            }
            return names.contains(CRASH) ? crash() : kill();
        }
        List<BenchRow> rows = new ArrayList<>();
        System.out.printf(
                "%-20s %12s %12s   %-14s %9s %9s%n", "name", "p50", "p99", "versus", "ratio p50", "ratio p99");
        for (Benchmark benchmark : chosen()) {
            Files.createDirectories(directory);
            Path folder = Files.createTempDirectory(directory, benchmark.name());
            try {
                for (BenchRow row : benchmark.run(folder)) {
                    rows.add(row);
                    System.out.println(line(row));
                }
            } finally {
                Folders.delete(folder);
            }
        }
        Path file = json;
        if (file != null) {
            JsonMapper mapper = JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();
            Files.writeString(file, mapper.writeValueAsString(rows) + "\n");
        }
        return 0;
    }

    private int crash() {
        System.out.println("from seed " + seed);
        // Thousands of databases are found damaged: that is what it is for.
        ((Logger) LoggerFactory.getLogger("io.mostrador.db")).setLevel(Level.OFF);
        ProgressLine progress = new ProgressLine(System.err, "Cutting the power", points);
        CrashReport report = new CrashRun(Forcing.HONEST).run(seed, points, progress::at);
        System.out.printf(
                "%,d power cuts, %,d of them while a till was opening; %,d promises looked at%n",
                report.points(), report.inRecovery(), report.promises());
        for (CrashReport.Kind kind : CrashReport.Kind.values()) {
            System.out.printf("%-13s %,d%n", kind, report.count(kind));
        }
        report.failures().forEach(failure -> spec.commandLine().getErr().println(failure));
        return report.failures().isEmpty() ? 0 : 1;
    }

    private int kill() throws IOException, InterruptedException {
        System.out.println("from seed " + seed);
        Files.createDirectories(directory);
        Path folder = Files.createTempDirectory(directory, KILL);
        ProgressLine progress = new ProgressLine(System.err, "Killing the till", times);
        KillRun.Report report = new KillRun(folder, seed).run(times, progress::at);
        System.out.printf(
                "%,d kills, %,d of them in a start or a rebuild, %,d in an import%n"
                        + "%,d sales acknowledged, %,d in the journal; problems: %,d%n",
                report.kills(),
                report.starting(),
                report.importing(),
                report.acknowledged(),
                report.inJournal(),
                report.problems().size());
        report.problems().forEach(problem -> spec.commandLine().getErr().println(problem));
        if (!report.problems().isEmpty()) {
            throw new CommandFailure("Promises were broken; everything is kept in " + folder);
        }
        Folders.delete(folder);
        return 0;
    }

    private List<Benchmark> chosen() {
        List<String> known = Benchmark.all().stream().map(Benchmark::name).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new CommandFailure("There is no benchmark '" + name + "'; there are " + String.join(", ", known));
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
