package io.mostrador.launcher.screen;

import io.mostrador.desktop.desk.FxThread;
import io.mostrador.desktop.theme.Sizes;
import io.mostrador.launcher.CommandFailure;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.stage.Screen;

/// Whether there is a screen, and how JavaFX is started with or without one.
public final class Display {
    private Display() {}

    /// Whether windows can open here.
    public static boolean isPresent() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return !os.contains("linux") || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }

    /// Starts JavaFX once; on its headless platform when there is no screen.
    ///
    /// @throws CommandFailure when it cannot start
    public static void start(boolean headless) {
        if (headless) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
            System.setProperty("java.awt.headless", "true");
        }
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        try {
            FxThread.start(() -> started.complete(true));
        } catch (UnsupportedOperationException | UnsatisfiedLinkError | NoClassDefFoundError e) {
            throw new CommandFailure(
                    "The screen cannot be opened (" + e.getMessage() + "); install GTK 3, or use --headless", e);
        }
        started.join();
    }

    /// Sizes of what fingers touch at the real pitch of the screen; the common till screen's when it says nonsense.
    static Sizes sizes() {
        return FxThread.call(() -> {
            double pixelsPerInch = Screen.getPrimary().getDpi();
            return pixelsPerInch < 60 || pixelsPerInch > 400 ? Sizes.COMMON : Sizes.ofPixelsPerInch(pixelsPerInch);
        });
    }
}
