package io.mostrador.launcher.cli.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.mostrador.db.crash.CrashReport;
import io.mostrador.db.crash.CrashRun;
import io.mostrador.db.crash.Forcing;
import io.mostrador.launcher.ProgressLine;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `bench crash`
@Command(
        name = "crash",
        description = "Cuts the power of simulated tills at many moments and holds each to what it had promised.",
        mixinStandardHelpOptions = true)
final class CrashCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--points", paramLabel = "N", description = "how many power cuts (default: ${DEFAULT-VALUE})")
    private int points = 1_000;

    @Mixin
    private SeedOption seed = new SeedOption();

    @Override
    public Integer call() {
        // Thousands of databases are found damaged: that is what it is for.
        ((Logger) LoggerFactory.getLogger("io.mostrador.db")).setLevel(Level.OFF);
        ProgressLine progress = new ProgressLine(System.err, "Cutting the power", points);
        CrashReport report = new CrashRun(Forcing.HONEST).run(seed.told(), points, progress::at);
        System.out.printf(
                "%,d power cuts, %,d of them while a till was opening; %,d promises looked at%n",
                report.points(), report.inRecovery(), report.promises());
        for (CrashReport.Kind kind : CrashReport.Kind.values()) {
            System.out.printf("%-13s %,d%n", kind, report.count(kind));
        }
        report.failures().forEach(failure -> spec.commandLine().getErr().println(failure));
        return report.failures().isEmpty() ? 0 : 1;
    }
}
