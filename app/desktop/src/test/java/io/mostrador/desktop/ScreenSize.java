package io.mostrador.desktop;

import java.util.List;

/// A size of screen that tills have.
///
/// @param width in pixels, as the height
record ScreenSize(int width, int height) {
    static final List<ScreenSize> ALL =
            List.of(new ScreenSize(1_024, 768), new ScreenSize(1_366, 768), new ScreenSize(1_920, 1_080));

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
