package io.mostrador.desktop.theme;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

/// The bundled font. Must be loaded before the first node, so that it works on machines with no font at all, and so
/// that
/// every machine measures the same.
public final class Fonts {
    private static final List<String> FILES = List.of("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf");

    private Fonts() {}

    /// Loads Inter with digits of equal width. Again is harmless.
    ///
    /// @throws IllegalStateException when the program's own file is damaged
    public static void load() {
        FILES.forEach(Fonts::load);
    }

    private static void load(String file) {
        try (InputStream in =
                Objects.requireNonNull(Fonts.class.getResourceAsStream("/io/mostrador/desktop/fonts/" + file), file)) {
            byte[] font = TabularDigits.in(in.readAllBytes());
            if (Font.loadFont(new ByteArrayInputStream(font), 14) == null) {
                throw new IllegalStateException("font cannot be read: " + file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
