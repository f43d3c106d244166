package io.mostrador.desktop.robot;

import io.mostrador.desktop.desk.FxThread;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;

/// A picture of a scene, on a stage or off it.
///
/// @param image as it was drawn
public record Snapshot(Image image) {
    /// The scene as it is now.
    public static Snapshot of(Scene scene) {
        return FxThread.call(() -> new Snapshot(scene.snapshot(null)));
    }

    /// The scene laid out and drawn at a size that no screen here needs to have. Not for a scene in a window.
    public static Snapshot of(Scene scene, int width, int height) {
        return FxThread.call(() -> {
            layOut(scene, width, height);
            return new Snapshot(scene.snapshot(new WritableImage(width, height)));
        });
    }

    /// Styles a scene without a window and gives its parts their places. On the FX thread.
    public static void layOut(Scene scene, double width, double height) {
        Region root = (Region) scene.getRoot();
        root.resize(width, height);
        // Some parts choose what they hold by the size they get, so the second round finds new things to style.
        for (int round = 0; round < 3; round++) {
            root.applyCss();
            root.layout();
        }
    }

    /// Writes the picture as PNG, making the folder if needed.
    public void png(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                PngWriter.write(image, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
