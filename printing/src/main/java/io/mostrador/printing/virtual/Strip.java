package io.mostrador.printing.virtual;

import java.util.BitSet;
import java.util.List;

/// One thing the head put on the paper, from top to bottom.
public sealed interface Strip {
    /// How much paper it takes, in dots.
    int heightDots();

    /// A line of text.
    record Line(List<Run> runs, boolean centered, int heightDots) implements Strip {
        public Line {
            runs = List.copyOf(runs);
        }

        public String text() {
            StringBuilder text = new StringBuilder();
            runs.forEach(run -> text.append(run.text()));
            return text.toString();
        }

        /// Printed width in dots.
        public int widthDots() {
            return runs.stream()
                    .mapToInt(run -> run.text().length() * run.width() * PrintHead.CELL_WIDTH)
                    .sum();
        }

        /// Whether every letter is of at least this height.
        boolean isTall() {
            return runs.stream().allMatch(run -> run.height() > 1);
        }

        boolean isBold() {
            return runs.stream().allMatch(Run::bold);
        }
    }

    /// Letters of one look.
    ///
    /// @param width cell width, 1 to 8 times
    /// @param height cell height, 1 to 8 times
    record Run(String text, boolean bold, int width, int height) {}

    /// A QR code the printer drew itself.
    record Qr(String text, int moduleDots, boolean centered, int heightDots) implements Strip {}

    /// Dots as they were sent.
    ///
    /// @param ink dot by dot, row by row; not to be changed
    record Raster(int widthDots, int heightDots, BitSet ink, boolean centered) implements Strip {
        boolean isInk(int x, int y) {
            return ink.get(y * widthDots + x);
        }
    }

    /// Blank paper.
    record Blank(int heightDots) implements Strip {}
}
