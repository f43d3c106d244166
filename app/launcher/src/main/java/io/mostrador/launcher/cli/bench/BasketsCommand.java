package io.mostrador.launcher.cli.bench;

import io.mostrador.launcher.ProgressLine;
import io.mostrador.launcher.baskets.BasketsReport;
import io.mostrador.launcher.baskets.BasketsRun;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `bench baskets`
@Command(
        name = "baskets",
        description = {
            "Sells random baskets in every country, brings their goods back in parts, and adds everything up: lines,"
                    + " taxes, tenders, journal, server and paper have to agree to the cent.",
            "A basket that does not is named with its seed: --seed SEED --count 1 tries it again."
        },
        mixinStandardHelpOptions = true)
final class BasketsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--count", paramLabel = "N", description = "how many baskets (default: ${DEFAULT-VALUE})")
    private long count = 10_000;

    @Mixin
    private SeedOption seed = new SeedOption();

    @Override
    public Integer call() {
        ProgressLine progress = new ProgressLine(System.err, "Selling baskets", count);
        BasketsReport report = BasketsRun.run(seed.told(), count, done -> {
            synchronized (progress) {
                progress.at(done);
            }
        });
        System.out.printf(
                "%,d baskets, %,d of them in two orders, %,d refunds%n",
                report.baskets(), report.reordered(), report.refunds());
        System.out.printf("%-13s %,d%n", "BROKEN", report.broken().size());
        report.broken().forEach(broken -> spec.commandLine().getErr().println(broken));
        return report.broken().isEmpty() ? 0 : 1;
    }
}
