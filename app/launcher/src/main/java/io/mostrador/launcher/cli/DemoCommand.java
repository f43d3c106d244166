package io.mostrador.launcher.cli;

import io.mostrador.launcher.CommandFailure;
import io.mostrador.launcher.demo.DemoRun;
import io.mostrador.launcher.screen.Display;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `demo`
@Command(
        name = "demo",
        description = {
            "The main job on embedded defaults: a server on an embedded PostgreSQL, a till enrolled to it with the demo"
                    + " shop, a printer that draws its paper.",
            "With a display a person sells; without one (or with --headless) a scripted cashier works the real screens,"
                    + " and the exit code is 0 only if journal, database, paper and server agree to the cent."
        },
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Option(names = "--headless", description = "the scripted cashier, even with a display")
    private boolean headless;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "where screens, receipts and the summary go (default: ${DEFAULT-VALUE})")
    private Path folder = Path.of("target", "demo");

    @Override
    public Integer call() throws IOException, InterruptedException {
        DemoRun demo = new DemoRun(folder, System.out);
        if (!headless && Display.isPresent()) {
            demo.attended();
            return 0;
        }
        if (!demo.scripted()) {
            throw new CommandFailure("The sums do not agree; see " + folder.resolve("summary.txt"));
        }
        return 0;
    }
}
