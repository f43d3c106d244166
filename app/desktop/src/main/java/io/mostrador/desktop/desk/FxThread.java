package io.mostrador.desktop.desk;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import javafx.application.Platform;

/// The bridge to the FX thread; the only class that names `Platform`.
public final class FxThread {
    private FxThread() {}

    /// Runs `act` on the FX thread, after what is already waiting there.
    public static void post(Runnable act) {
        Platform.runLater(act);
    }

    /// Runs `act` on the FX thread and waits for its answer. Not for the register thread: it must never wait for a
    /// screen.
    public static <T> T call(Supplier<T> act) {
        if (Platform.isFxApplicationThread()) {
            return act.get();
        }
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(act.get());
            } catch (RuntimeException | Error e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("on the FX thread: " + e.getCause(), e.getCause());
        }
    }

    /// Runs `act` on the FX thread and waits until it is done.
    public static void run(Runnable act) {
        call(() -> {
            act.run();
            return true;
        });
    }

    /// Starts JavaFX; it then lives until [#stop()], windows or none.
    public static void start(Runnable first) {
        Platform.setImplicitExit(false);
        Platform.startup(first);
    }

    public static void stop() {
        Platform.exit();
    }

    /// Asks for one more frame even when nothing changed, so that a listener for frames is called.
    public static void requestFrame() {
        Platform.requestNextPulse();
    }
}
