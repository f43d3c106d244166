package io.mostrador.printing.virtual;

import com.google.zxing.qrcode.encoder.ByteMatrix;

/// Draws a paper as it lies on the counter: one pixel a dot, warm white, ink a little softer than black, the
/// edges as the cutter leaves them.
public final class PaperPicture {
    private static final int COUNTER = 0xdfe3e8;
    private static final int PAPER = 0xfffdf8;
    private static final int INK = 0x24211f;
    private static final int SHADOW = 0x8a94a0;
    private static final int AROUND = 24;
    private static final int MARGIN = 28;
    private static final int TOP = 26;
    private static final int TOOTH = 6;
    private static final int SHADOW_DEPTH = 9;

    private final Paper paper;
    private final int left = AROUND + MARGIN;
    private final int right;
    private final Canvas canvas;

    private PaperPicture(Paper paper) {
        this.paper = paper;
        this.right = left + paper.dots();
        this.canvas = new Canvas(paper.dots() + 2 * (AROUND + MARGIN), paper.height() + 2 * (AROUND + TOP), COUNTER);
    }

    /// The picture as a PNG file.
    public static byte[] png(Paper paper) {
        PaperPicture picture = new PaperPicture(paper);
        picture.drawPaper();
        picture.drawInk();
        return picture.canvas.png();
    }

    private void drawPaper() {
        int bottom = canvas.height() - AROUND;
        for (int depth = SHADOW_DEPTH; depth > 0; depth--) {
            shape(depth, AROUND + depth / 2, bottom + depth, SHADOW, 14);
        }
        shape(0, AROUND, bottom, PAPER, 255);
    }

    /// Paper between the saw teeth of two cuts, `grown` pixels wider at both sides.
    private void shape(int grown, int top, int bottom, int color, int cover) {
        for (int x = left - MARGIN - grown; x < right + MARGIN + grown; x++) {
            int tooth = Math.abs(Math.floorMod(x, 2 * TOOTH) - TOOTH);
            for (int y = top + tooth; y < bottom - TOOTH + tooth; y++) {
                canvas.blend(x, y, color, cover);
            }
        }
    }

    private void drawInk() {
        int y = AROUND + TOP;
        for (Strip strip : paper.strips()) {
            switch (strip) {
                case Strip.Line line -> line(line, y);
                case Strip.Qr qr -> qr(qr, y);
                case Strip.Raster raster -> raster(raster, y);
                case Strip.Blank _ -> {
                    // Paper is white already.
                }
            }
            y += strip.heightDots();
        }
    }

    private int start(boolean centered, int widthDots) {
        return centered ? left + (paper.dots() - widthDots) / 2 : left;
    }

    private void line(Strip.Line line, int top) {
        int x = start(line.centered(), line.widthDots());
        int tallest = line.runs().stream().mapToInt(Strip.Run::height).max().orElse(1);
        for (Strip.Run run : line.runs()) {
            int y = top + (tallest - run.height()) * PrintHead.CELL_HEIGHT;
            for (char letter : run.text().toCharArray()) {
                letter(letter, run, x, y);
                x += PrintHead.CELL_WIDTH * run.width();
            }
        }
    }

    private void letter(char letter, Strip.Run run, int left, int top) {
        byte[] cell = Glyphs.cell(letter, run.bold(), run.width(), run.height());
        int width = PrintHead.CELL_WIDTH * run.width();
        for (int i = 0; i < cell.length; i++) {
            canvas.blend(left + i % width, top + i / width, INK, cell[i] & 0xff);
        }
    }

    private void qr(Strip.Qr qr, int top) {
        ByteMatrix modules = QrDrawing.modules(qr.text());
        int edge = qr.moduleDots();
        int x = start(qr.centered(), modules.getWidth() * edge);
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int column = 0; column < modules.getWidth(); column++) {
                if (modules.get(column, row) == 1) {
                    int moduleLeft = x + column * edge;
                    int moduleTop = top + row * edge;
                    canvas.fill(moduleLeft, moduleTop, moduleLeft + edge, moduleTop + edge, INK);
                }
            }
        }
    }

    private void raster(Strip.Raster raster, int top) {
        int width = raster.widthDots();
        int x = start(raster.centered(), width);
        for (int row = 0; row < raster.heightDots(); row++) {
            for (int dot = 0; dot < width; dot++) {
                if (raster.isInk(dot, row)) {
                    canvas.set(x + dot, top + row, INK);
                }
            }
        }
    }
}
