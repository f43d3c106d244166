package io.mostrador.launcher.cli;

import io.mostrador.domain.people.OperatorId;
import io.mostrador.launcher.demo.DemoShop;
import io.mostrador.launcher.replay.ReplayReport;
import io.mostrador.launcher.replay.ReplayRun;
import io.mostrador.launcher.till.TillHouse;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/// `replay`
@Command(
        name = "replay",
        description = {
            "A scripted cashier: sells the baskets of a file through the same commands as the screens, each paid exactly"
                    + " in cash.",
            "FILE is CSV with the header basket,code,quantity,unit_price,description (the last two may be missing); the"
                    + " rows of one basket are adjacent; a negative quantity is goods that come back. The files of UCI Online"
                    + " Retail are read as they are."
        },
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
    private static final String TO_OUTPUT = "-";

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--baskets", required = true, paramLabel = "FILE", description = "the baskets")
    private Path baskets = Path.of("");

    @Option(names = "--count", paramLabel = "N", description = "sell at most N baskets")
    private long count = Long.MAX_VALUE;

    @Option(
            names = "--acks",
            paramLabel = "FILE",
            description = "append a line after each durable sale: sequence, sale id, receipt number, total")
    @Nullable
    private Path acks;

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            description = "write what became of the rows as CSV: sold, returned, refused by reason, with amounts that"
                    + " make the file's")
    @Nullable
    private Path ledger;

    @Option(
            names = "--printer",
            paramLabel = "URI",
            description = "print, such as serial:/dev/ttyS0?baud=38400 or tcp:192.168.1.50:9100")
    @Nullable
    private URI printer;

    @Option(
            names = "--rate",
            paramLabel = "ITEMS_PER_HOUR",
            description = "keep this pace (default: as fast as it goes)")
    private int rate;

    @Option(names = "--create-items", description = "make items the till does not know")
    private boolean createItems;

    @Option(names = "--close", description = "count and close the till in the end")
    private boolean closeTill;

    @Option(
            names = "--operator",
            paramLabel = "ID",
            description = "who sells; a manager where goods come back (default: ${DEFAULT-VALUE})")
    private String operator = DemoShop.MANAGER.id().value();

    @Option(names = "--pin", paramLabel = "PIN", description = "the operator's PIN (default: the demo manager's)")
    private String pin = DemoShop.MANAGER_PIN;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            description = "in the end wait this long for paper and server (default: ${DEFAULT-VALUE})")
    private int waitSeconds = 60;

    @Option(
            names = "--json",
            arity = "0..1",
            fallbackValue = TO_OUTPUT,
            paramLabel = "FILE",
            description = "give the figures as JSON: in FILE, or instead of the text")
    @Nullable
    private String json;

    @Override
    public Integer call() throws IOException {
        try (TillHouse house = OpenTillHouse.withPrinter(data.path(), printer)) {
            ReplayRun run = new ReplayRun(
                    house,
                    new ReplayRun.Plan(
                            baskets,
                            count,
                            acks,
                            ledger,
                            rate,
                            createItems,
                            closeTill,
                            new OperatorId(operator),
                            pin,
                            waitSeconds));
            ReplayReport report = run.run(_ -> {});
            tell(report);
            return report.reconciles() ? 0 : 1;
        }
    }

    private void tell(ReplayReport report) throws IOException {
        String figures = new JsonMapper().writeValueAsString(report);
        if (json != null && !json.equals(TO_OUTPUT)) {
            Files.writeString(Path.of(json), figures + "\n");
        }
        System.out.println(TO_OUTPUT.equals(json) ? figures : text(report));
    }

    private static String text(ReplayReport report) {
        return """
                %,d baskets, %,d sales with %,d lines, total %s, in %.1f s
                refused: %s; %s
                scan to state     %s
                tender to durable %s
                waiting: %,d print jobs, %,d facts for the server""".formatted(
                        report.baskets(),
                        report.sales(),
                        report.lines(),
                        report.total(),
                        report.seconds(),
                        report.refused().isEmpty() ? "none" : report.refused(),
                        report.reconciles() ? "all rows are accounted for" : "ROWS ARE MISSING",
                        report.scanToState(),
                        report.tenderToDurable(),
                        report.printJobsWaiting(),
                        report.factsWaiting());
    }
}
