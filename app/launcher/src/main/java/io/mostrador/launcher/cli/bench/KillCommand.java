package io.mostrador.launcher.cli.bench;

import io.mostrador.launcher.CommandFailure;
import io.mostrador.launcher.ProgressLine;
import io.mostrador.launcher.longrun.KillRun;
import io.mostrador.launcher.longrun.KillRun.Place;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `bench kill`
@Command(
        name = "kill",
        description = "Kills the real program while it sells, starts after a kill, rebuilds, imports and closes, and"
                + " holds it to what it had acknowledged.",
        mixinStandardHelpOptions = true)
final class KillCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--times", paramLabel = "N", description = "how many kills (default: ${DEFAULT-VALUE})")
    private int times = 100;

    @Mixin
    private SeedOption seed = new SeedOption();

    @Mixin
    private DiskOption disk = new DiskOption();

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (BenchFolder folder = disk.folder("kill")) {
            folder.keep();
            ProgressLine progress = new ProgressLine(System.err, "Killing the till", times);
            KillRun.Report report = new KillRun(folder.path(), seed.told()).run(times, progress::at);
            tell(report);
            List<String> problems = report.check().problems();
            problems.forEach(problem -> spec.commandLine().getErr().println(problem));
            if (!problems.isEmpty()) {
                throw new CommandFailure("Promises were broken; everything is kept in " + folder.path());
            }
            folder.drop();
        }
        return 0;
    }

    private static void tell(KillRun.Report report) {
        System.out.printf(
                "%,d kills: %,d while it sold, %,d in a start after a kill (before its first sale), %,d in a rebuild after"
                        + " a kill, %,d in an import, %,d while it closed%n",
                report.kills(),
                report.at(Place.SALE),
                report.at(Place.START),
                report.at(Place.REBUILD),
                report.at(Place.IMPORT),
                report.at(Place.CLOSE));
        System.out.printf(
                "%,d sales acknowledged, %,d in the journal; problems: %,d%n",
                report.check().acknowledged(),
                report.check().journal().saleCount(),
                report.check().problems().size());
    }
}
