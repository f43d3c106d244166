package io.mostrador.printing.virtual;

import java.util.ArrayList;
import java.util.List;

/// One cut-off piece of paper.
///
/// @param dots printable dots across, 8 to the millimetre
public record Paper(int dots, List<Strip> strips) {
    public Paper {
        strips = List.copyOf(strips);
    }

    /// What a person reads, one string a line. Blank lines are kept, pictures are `[raster 208 x 205]`.
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Strip strip : strips) {
            switch (strip) {
                case Strip.Line line -> lines.add(placed(line));
                case Strip.Qr qr -> lines.add("[QR " + qr.text() + "]");
                case Strip.Raster raster ->
                    lines.add("[raster " + raster.widthDots() + " x " + raster.heightDots() + "]");
                case Strip.Blank blank -> {
                    for (int i = 0; i < blank.heightDots() / PrintHead.LINE_SPACING; i++) {
                        lines.add("");
                    }
                }
            }
        }
        return List.copyOf(lines);
    }

    private String placed(Strip.Line line) {
        if (!line.centered() || line.runs().isEmpty()) {
            return line.text();
        }
        int free = Math.max(0, dots - line.widthDots());
        return " ".repeat(free / 2 / PrintHead.CELL_WIDTH) + line.text();
    }

    /// Height in dots.
    public int height() {
        return strips.stream().mapToInt(Strip::heightDots).sum();
    }
}
