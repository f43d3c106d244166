package io.mostrador.printing.virtual;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Reads glyph outlines from a TrueType file (OpenType specification: `cmap` format 4, `loca`, `glyf`), so that
/// paper is drawn the same on every machine, without a font installed and without `java.awt`.
final class Outlines {
    private static final int MAX_DEPTH = 4;

    private final ByteBuffer file;
    private final Map<String, Integer> tables = new HashMap<>();
    private final boolean longOffsets;

    /// A point of a contour in font units; points off the curve are the handles of quadratic curves.
    record Point(double x, double y, boolean onCurve) {}

    private Outlines(byte[] bytes) {
        file = ByteBuffer.wrap(bytes);
        int count = file.getShort(4);
        for (int i = 0; i < count; i++) {
            int record = 12 + 16 * i;
            tables.put(new String(bytes, record, 4, StandardCharsets.US_ASCII), file.getInt(record + 8));
        }
        longOffsets = file.getShort(table("head") + 50) == 1;
    }

    /// @param resource path of a `.ttf` on the class path
    static Outlines of(String resource) {
        try (InputStream stream = Outlines.class.getResourceAsStream(resource)) {
            return new Outlines(Objects.requireNonNull(stream, resource).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    int unitsPerEm() {
        return unsigned(table("head") + 18);
    }

    boolean holds(char letter) {
        return glyph(letter) != 0;
    }

    /// The closed contours of a letter; of the empty box when the font does not hold it.
    List<List<Point>> contours(char letter) {
        return contours(glyph(letter), 0);
    }

    private int table(String name) {
        Integer offset = tables.get(name);
        if (offset == null) {
            throw new IllegalArgumentException("font without table " + name);
        }
        return offset;
    }

    private int unsigned(int at) {
        return file.getShort(at) & 0xffff;
    }

    private int glyph(char letter) {
        int cmap = unicodeMap();
        int segments = unsigned(cmap + 6) / 2;
        for (int i = 0; i < segments; i++) {
            int end = unsigned(cmap + 14 + 2 * i);
            if (end >= letter) {
                return glyphInSegment(cmap, segments, i, letter);
            }
        }
        return 0;
    }

    private int glyphInSegment(int cmap, int segments, int segment, char letter) {
        int starts = cmap + 16 + 2 * segments;
        int start = unsigned(starts + 2 * segment);
        if (start > letter) {
            return 0;
        }
        int delta = unsigned(starts + 2 * segments + 2 * segment);
        int rangeAt = starts + 4 * segments + 2 * segment;
        int range = unsigned(rangeAt);
        if (range == 0) {
            return (letter + delta) & 0xffff;
        }
        int glyph = unsigned(rangeAt + range + 2 * (letter - start));
        return glyph == 0 ? 0 : (glyph + delta) & 0xffff;
    }

    private int unicodeMap() {
        int cmap = table("cmap");
        for (int i = 0; i < unsigned(cmap + 2); i++) {
            int subtable = cmap + file.getInt(cmap + 4 + 8 * i + 4);
            if (unsigned(subtable) == 4) {
                return subtable;
            }
        }
        throw new IllegalArgumentException("font without a Unicode map of format 4");
    }

    private List<List<Point>> contours(int glyph, int depth) {
        int start = table("glyf") + location(glyph);
        if (location(glyph) == location(glyph + 1)) {
            return List.of();
        }
        int count = file.getShort(start);
        return count >= 0 ? simple(start, count) : composite(start, depth);
    }

    private int location(int glyph) {
        int loca = table("loca");
        return longOffsets ? file.getInt(loca + 4 * glyph) : 2 * unsigned(loca + 2 * glyph);
    }

    private List<List<Point>> simple(int start, int count) {
        int ends = start + 10;
        int points = count == 0 ? 0 : unsigned(ends + 2 * (count - 1)) + 1;
        ByteBuffer reading = file.duplicate();
        reading.position(ends + 2 * count + 2 + unsigned(ends + 2 * count));
        int[] flags = flags(reading, points);
        int[] xs = coordinates(reading, flags, 0x02, 0x10);
        int[] ys = coordinates(reading, flags, 0x04, 0x20);
        List<List<Point>> contours = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < count; i++) {
            int last = unsigned(ends + 2 * i);
            List<Point> contour = new ArrayList<>();
            for (int p = first; p <= last; p++) {
                contour.add(new Point(xs[p], ys[p], (flags[p] & 1) != 0));
            }
            contours.add(contour);
            first = last + 1;
        }
        return contours;
    }

    private static int[] flags(ByteBuffer reading, int points) {
        int[] flags = new int[points];
        for (int p = 0; p < points; p++) {
            int flag = reading.get();
            flags[p] = flag;
            if ((flag & 0x08) != 0) {
                for (int repeats = reading.get() & 0xff; repeats > 0; repeats--) {
                    flags[++p] = flag;
                }
            }
        }
        return flags;
    }

    private static int[] coordinates(ByteBuffer reading, int[] flags, int isByte, int isSameOrPositive) {
        int[] values = new int[flags.length];
        int value = 0;
        for (int p = 0; p < flags.length; p++) {
            boolean marked = (flags[p] & isSameOrPositive) != 0;
            if ((flags[p] & isByte) != 0) {
                int step = reading.get() & 0xff;
                value += marked ? step : -step;
            } else if (!marked) {
                value += reading.getShort();
            }
            values[p] = value;
        }
        return values;
    }

    /// A letter made of others, such as `ñ`. Parts are moved, not turned: all a monospaced Latin face needs.
    private List<List<Point>> composite(int start, int depth) {
        List<List<Point>> contours = new ArrayList<>();
        if (depth == MAX_DEPTH) {
            return contours;
        }
        ByteBuffer reading = file.duplicate();
        reading.position(start + 10);
        int flags;
        do {
            flags = reading.getShort();
            int glyph = reading.getShort() & 0xffff;
            boolean words = (flags & 0x01) != 0;
            int dx = words ? reading.getShort() : reading.get();
            int dy = words ? reading.getShort() : reading.get();
            skipScale(reading, flags);
            for (List<Point> contour : contours(glyph, depth + 1)) {
                contours.add(contour.stream()
                        .map(point -> new Point(point.x() + dx, point.y() + dy, point.onCurve()))
                        .toList());
            }
        } while ((flags & 0x20) != 0);
        return contours;
    }

    private static void skipScale(ByteBuffer reading, int flags) {
        int values = (flags & 0x08) != 0 ? 1 : (flags & 0x40) != 0 ? 2 : (flags & 0x80) != 0 ? 4 : 0;
        reading.position(reading.position() + 2 * values);
    }
}
