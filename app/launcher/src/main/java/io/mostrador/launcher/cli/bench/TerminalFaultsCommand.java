package io.mostrador.launcher.cli.bench;

import io.mostrador.register.payment.fault.TerminalFaultReport;
import io.mostrador.register.payment.fault.TerminalFaultRun;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `bench terminal-faults`
@Command(
        name = "terminal-faults",
        description = "Holds simulated tills with failing terminals against what the acquirer knows:"
                + " nothing is charged twice, no approval is lost.",
        mixinStandardHelpOptions = true)
final class TerminalFaultsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--runs", paramLabel = "N", description = "how many tills (default: ${DEFAULT-VALUE})")
    private int runs = 1_000;

    @Mixin
    private SeedOption seed = new SeedOption();

    @Override
    public Integer call() {
        TerminalFaultReport report = TerminalFaultRun.run(seed.told(), runs);
        System.out.printf(
                "%,d tills, %,d power cuts, %,d attempts, %,d of them with a fault, %,d charged, %,d to be refunded%n",
                report.runs(),
                report.crashes(),
                report.attempts(),
                report.badAnswers(),
                report.approved(),
                report.toRefund());
        System.out.printf("%-13s %,d%n", "BROKEN", report.broken().size());
        report.broken().forEach(broken -> spec.commandLine().getErr().println(broken));
        return report.broken().isEmpty() ? 0 : 1;
    }
}
