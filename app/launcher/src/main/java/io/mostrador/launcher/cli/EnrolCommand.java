package io.mostrador.launcher.cli;

import io.mostrador.db.TillStore;
import io.mostrador.launcher.till.Enrolling;
import io.mostrador.launcher.till.TillOpening;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `enrol`
@Command(
        name = "enrol",
        description = "Joins this till to a tenant's server with a one-time code from 'server code'.",
        mixinStandardHelpOptions = true)
final class EnrolCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--server", required = true, paramLabel = "URL", description = "such as https://tills.example.com")
    private URI server = URI.create("");

    @Option(names = "--code", required = true, paramLabel = "CODE", description = "good for ten minutes and once")
    private String code = "";

    @Override
    public Integer call() {
        try (TillStore store = TillOpening.open(data.path())) {
            String tenant = Enrolling.enrol(store, server, code);
            System.out.println("This till now belongs to " + tenant + " at " + server);
        }
        return 0;
    }
}
