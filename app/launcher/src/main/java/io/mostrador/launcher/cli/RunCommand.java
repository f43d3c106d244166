package io.mostrador.launcher.cli;

import io.mostrador.desktop.desk.FxThread;
import io.mostrador.desktop.shell.Desktop;
import io.mostrador.desktop.shell.MainWindow;
import io.mostrador.launcher.CommandFailure;
import io.mostrador.launcher.screen.Display;
import io.mostrador.launcher.screen.FirstFrame;
import io.mostrador.launcher.screen.TillProgram;
import io.mostrador.launcher.till.TillHouse;
import io.mostrador.launcher.till.WorkstationSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `run`
@Command(
        name = "run",
        description = {
            "Starts the till.",
            "Printer, terminal, paper, theme, language, codes and --suspended-expire are kept in the data directory: say them once."
        },
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--printer",
            paramLabel = "URI",
            description = "the receipt printer: serial:/dev/ttyS0?baud=38400, usb:/dev/usb/lp0, tcp:192.168.1.50:9100,"
                    + " file:PATH, virtual:DIR, or none")
    @Nullable
    private String printer;

    @Option(names = "--paper", paramLabel = "MM", description = "its paper: 80 or 58 mm")
    @Nullable
    private Integer paper;

    @Option(names = "--theme", description = "light or dark")
    @Nullable
    private String theme;

    @Option(names = "--language", description = "of the screens: es or en")
    @Nullable
    private String language;

    @Option(
            names = "--suspended-expire",
            paramLabel = "HOURS|close|none",
            description = "how long suspended sales wait: so many hours, until the till is closed, or for ever")
    @Nullable
    private String suspension;

    @Option(
            names = "--codes",
            paramLabel = "RULES",
            description = "the shop's own codes: labels of the scale and prefixes, such as"
                    + " 21IIIIIWWWWWC,22IIIIIPPPPPC,loyalty=CL- (I item, W grams, P price, V its check digit, C check"
                    + " digit); none for none")
    @Nullable
    private String codes;

    @Option(
            names = "--terminal",
            paramLabel = "HOST:PORT",
            description = "the payment terminal, which speaks nexo Retailer; HOST:PORT/POIID where it minds its name;"
                    + " none for none")
    @Nullable
    private String terminal;

    @Option(names = "--window", description = "in a window of 1366 x 768 instead of the full screen")
    private boolean windowed;

    @Option(names = "--headless", description = "without a screen, for tests")
    private boolean headless;

    @Option(names = "--train", hidden = true, description = "start, draw, end: for the start-up cache of the package")
    private boolean train;

    @Option(
            names = "--first-frame",
            hidden = true,
            paramLabel = "FILE",
            description = "write when the first frame came")
    @Nullable
    private Path firstFrame;

    @Override
    public Integer call() throws InterruptedException, IOException {
        boolean unattended = headless || (train && !Display.isPresent());
        if (!unattended && !Display.isPresent()) {
            throw new CommandFailure(
                    "There is no display here. See the till at work with: mostrador demo; run it without a screen with --headless");
        }
        Path directory = train ? Files.createTempDirectory("mostrador-train") : data.path();
        WorkstationSettings settings = settings(directory);
        Display.start(unattended);
        MainWindow.Placement placement =
                windowed || unattended ? MainWindow.Placement.window(1_366, 768) : MainWindow.Placement.FULL_SCREEN;
        try (TillProgram program = new TillProgram(directory, settings, placement);
                TillHouse house =
                        program.open(progress -> OpenTillHouse.with(directory, settings, progress), !unattended)) {
            Desktop desktop = program.show(house);
            Path file = firstFrame;
            if (file != null || train) {
                FirstFrame.await(desktop.scene(), file);
            } else {
                program.awaitLeave();
            }
            FxThread.run(desktop::close);
        }
        return 0;
    }

    /// What was kept, changed by what was said, kept again.
    private WorkstationSettings settings(Path directory) throws IOException {
        WorkstationSettings settings = WorkstationSettings.load(directory);
        if (printer != null) {
            settings = settings.withPrinter(printer.equals("none") ? null : address(printer));
        }
        if (paper != null) {
            settings = settings.withPaper(paper);
        }
        if (codes != null) {
            settings = settings.withCodes(codes.equals("none") ? "" : codes);
        }
        if (terminal != null) {
            settings = settings.withTerminal(terminal.equals("none") ? "" : terminal);
        }
        if (suspension != null) {
            settings = settings.withSuspension(suspension);
        }
        settings = settings.withLook(
                theme == null ? settings.theme() : theme, language == null ? settings.language() : language);
        Files.createDirectories(directory);
        settings.save(directory);
        return settings;
    }

    private static URI address(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure("'" + text + "' is no printer address; try serial:/dev/ttyS0?baud=38400", e);
        }
    }
}
