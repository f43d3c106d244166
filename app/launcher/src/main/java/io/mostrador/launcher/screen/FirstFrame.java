package io.mostrador.launcher.screen;

import io.mostrador.desktop.desk.FxThread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Waits until a scene has really been drawn: the third frame after it was shown.
public final class FirstFrame {
    private static final int FRAMES = 3;

    private FirstFrame() {}

    /// @param file where to write the epoch milliseconds of that moment, null for nowhere
    public static void await(Scene scene, @Nullable Path file) throws IOException {
        CompletableFuture<Long> drawn = new CompletableFuture<>();
        FxThread.run(() -> {
            AtomicInteger frames = new AtomicInteger();
            scene.addPostLayoutPulseListener(() -> {
                if (frames.incrementAndGet() >= FRAMES) {
                    drawn.complete(System.currentTimeMillis());
                } else {
                    FxThread.requestFrame();
                }
            });
            FxThread.requestFrame();
        });
        long millis = drawn.join();
        if (file != null) {
            Files.writeString(file, Long.toString(millis));
        }
    }
}
