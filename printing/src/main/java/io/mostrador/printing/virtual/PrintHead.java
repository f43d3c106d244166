package io.mostrador.printing.virtual;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// What moves over the paper: current style, current line, current paper.
final class PrintHead {
    static final int CELL_WIDTH = 12;
    static final int CELL_HEIGHT = 24;
    static final int LINE_SPACING = 30;
    private static final ConcurrentHashMap<Charset, String> LETTERS = new ConcurrentHashMap<>();

    private final int dots;
    private final Consumer<Paper> papers;
    private final List<Strip> strips = new ArrayList<>();
    private final List<Strip.Run> runs = new ArrayList<>();
    private final StringBuilder letters = new StringBuilder();
    private String letterOfCode = lettersOf(Charset.forName("IBM437"));
    private boolean bold;
    private boolean centered;
    private int width = 1;
    private int height = 1;
    private int usedDots;
    private boolean inked;

    PrintHead(int dots, Consumer<Paper> papers) {
        this.dots = dots;
        this.papers = papers;
    }

    /// `ESC @`. What stands on the paper is torn off by hand: a printer without cutter ends its papers like
    /// this.
    void initialize(Charset defaultCharset) {
        endPaper();
        letterOfCode = lettersOf(defaultCharset);
        bold = false;
        centered = false;
        width = 1;
        height = 1;
    }

    void charset(Charset newCharset) {
        letterOfCode = lettersOf(newCharset);
    }

    /// The 256 letters of a single-byte table.
    private static String lettersOf(Charset charset) {
        return LETTERS.computeIfAbsent(charset, table -> {
            byte[] codes = new byte[256];
            for (int code = 0; code < codes.length; code++) {
                codes[code] = (byte) code;
            }
            return new String(codes, table);
        });
    }

    void bold(boolean on) {
        endRun();
        bold = on;
    }

    void size(int newWidth, int newHeight) {
        endRun();
        width = newWidth;
        height = newHeight;
    }

    void centered(boolean on) {
        centered = on;
    }

    /// One character; a full line wraps, as on the real thing.
    void character(byte code) {
        int cell = CELL_WIDTH * width;
        if (usedDots + cell > dots) {
            lineFeed();
        }
        letters.append(letterOfCode.charAt(code & 0xff));
        usedDots += cell;
    }

    void lineFeed() {
        endRun();
        if (runs.isEmpty()) {
            feed(LINE_SPACING);
            return;
        }
        int tallest = runs.stream().mapToInt(Strip.Run::height).max().orElse(1);
        add(new Strip.Line(runs, centered, Math.max(LINE_SPACING, CELL_HEIGHT * tallest + 4)));
        runs.clear();
        usedDots = 0;
    }

    /// Prints what is in the line and feeds.
    void feedLines(int lines) {
        endRun();
        if (!runs.isEmpty()) {
            lineFeed();
        }
        feed(lines * LINE_SPACING);
    }

    void feed(int feedDots) {
        if (feedDots > 0) {
            strips.add(new Strip.Blank(feedDots));
        }
    }

    void qr(byte[] data, int moduleDots) {
        String text = new String(data, StandardCharsets.UTF_8);
        add(new Strip.Qr(text, moduleDots, centered, QrDrawing.modules(text).getWidth() * moduleDots));
    }

    /// @param bits most significant bit leftmost, rows of whole bytes
    void raster(int widthBytes, int rows, byte[] bits) {
        BitSet ink = new BitSet(8 * bits.length);
        for (int dot = 0; dot < 8 * bits.length; dot++) {
            ink.set(dot, (bits[dot / 8] & (0x80 >> (dot % 8))) != 0);
        }
        add(new Strip.Raster(8 * widthBytes, rows, ink, centered));
    }

    /// The cutter, or a hand: ends the paper when there is ink on it.
    void endPaper() {
        endRun();
        if (!runs.isEmpty()) {
            lineFeed();
        }
        if (inked) {
            papers.accept(new Paper(dots, strips));
        }
        strips.clear();
        inked = false;
    }

    private void add(Strip strip) {
        strips.add(strip);
        inked = true;
    }

    private void endRun() {
        if (!letters.isEmpty()) {
            runs.add(new Strip.Run(letters.toString(), bold, width, height));
            letters.setLength(0);
        }
    }
}
