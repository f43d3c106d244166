package io.mostrador.printing.virtual;

import io.mostrador.printing.virtual.Outlines.Point;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/// The letters of the virtual printer: JetBrains Mono, each in its 12 x 24 dot cell.
final class Glyphs {
    private static final String FONTS = "/com/formdev/flatlaf/fonts/jetbrains_mono/JetBrainsMono-";
    /// Cells per em across (the face's advance is 600 of 1,000) and dots per em down, so that accents of
    /// capitals and the tails of `g` stay in the cell.
    private static final double DOTS_PER_EM_ACROSS = 20;

    private static final double DOTS_PER_EM_DOWN = 20.5;
    private static final double BASELINE = 19;

    private static final Outlines REGULAR = Outlines.of(FONTS + "Regular.ttf");
    private static final Outlines BOLD = Outlines.of(FONTS + "Bold.ttf");
    private static final ConcurrentHashMap<Key, byte[]> DRAWN = new ConcurrentHashMap<>();

    private record Key(char letter, boolean bold, int width, int height) {}

    private Glyphs() {}

    /// Cover of each pixel of a letter's cell, 0 to 255, row by row.
    static byte[] cell(char letter, boolean bold, int width, int height) {
        // One byte codes and few sizes: some hundred cells at most.
        return DRAWN.computeIfAbsent(new Key(letter, bold, width, height), Glyphs::draw);
    }

    private static byte[] draw(Key key) {
        Outlines face = key.bold() ? BOLD : REGULAR;
        Coverage cover = new Coverage(PrintHead.CELL_WIDTH * key.width(), PrintHead.CELL_HEIGHT * key.height());
        double across = DOTS_PER_EM_ACROSS * key.width() / face.unitsPerEm();
        double down = DOTS_PER_EM_DOWN * key.height() / face.unitsPerEm();
        for (List<Point> contour : face.contours(key.letter())) {
            cover.fill(contour.stream()
                    .map(point ->
                            new Point(point.x() * across, BASELINE * key.height() - point.y() * down, point.onCurve()))
                    .toList());
        }
        return cover.pixels();
    }
}
