package io.mostrador.desktop.theme;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// Makes a TrueType font's digits equally wide, so that columns of money line up and a growing total does not dance.
///
/// JavaFX cannot ask for OpenType's `tnum` feature. So the font, in memory, is told that its digits *are* the tabular
/// ones: the entries of 0 to 9 in the character map (`cmap` format 4) are set to the glyphs that `tnum` (in `GSUB`)
/// puts
/// in their place. Maps of other formats are left out of the directory, or they would win. Names, glyphs and all the
/// rest
/// stay as they are. (OpenType 1.9.1, chapters cmap and GSUB.)
final class TabularDigits {
    private static final int SINGLE_SUBSTITUTION = 1;
    private static final int EXTENSION = 7;

    private final ByteBuffer font;

    private TabularDigits(byte[] font) {
        this.font = ByteBuffer.wrap(font);
    }

    /// The changed copy; the font itself when it has no tabular digits.
    static byte[] in(byte[] font) {
        byte[] copy = font.clone();
        TabularDigits digits = new TabularDigits(copy);
        Map<Integer, Integer> tabular = digits.substitutions();
        if (!tabular.isEmpty()) {
            digits.remap(tabular);
        }
        return copy;
    }

    private int u16(int at) {
        return Short.toUnsignedInt(font.getShort(at));
    }

    private int table(String tag) {
        int wanted = ByteBuffer.wrap(tag.getBytes(StandardCharsets.US_ASCII)).getInt();
        for (int i = 0; i < u16(4); i++) {
            if (font.getInt(12 + 16 * i) == wanted) {
                return font.getInt(12 + 16 * i + 8);
            }
        }
        throw new IllegalArgumentException("font has no table " + tag);
    }

    /// Glyph to tabular glyph, from every lookup of the `tnum` feature.
    private Map<Integer, Integer> substitutions() {
        int gsub = table("GSUB");
        int features = gsub + u16(gsub + 6);
        int wanted = ByteBuffer.wrap("tnum".getBytes(StandardCharsets.US_ASCII)).getInt();
        Map<Integer, Integer> found = new HashMap<>();
        for (int i = 0; i < u16(features); i++) {
            if (font.getInt(features + 2 + 6 * i) == wanted) {
                int feature = features + u16(features + 2 + 6 * i + 4);
                for (int j = 0; j < u16(feature + 2); j++) {
                    readLookup(gsub, u16(feature + 4 + 2 * j), found);
                }
            }
        }
        return found;
    }

    private void readLookup(int gsub, int index, Map<Integer, Integer> found) {
        int lookups = gsub + u16(gsub + 8);
        int lookup = lookups + u16(lookups + 2 + 2 * index);
        for (int i = 0; i < u16(lookup + 4); i++) {
            int subtable = lookup + u16(lookup + 6 + 2 * i);
            int type = u16(lookup);
            if (type == EXTENSION) {
                type = u16(subtable + 2);
                subtable += font.getInt(subtable + 4);
            }
            if (type == SINGLE_SUBSTITUTION) {
                readSubstitution(subtable, found);
            }
        }
    }

    private void readSubstitution(int subtable, Map<Integer, Integer> found) {
        int coverage = subtable + u16(subtable + 2);
        boolean byDelta = u16(subtable) == 1;
        int index = 0;
        boolean ranges = u16(coverage) == 2;
        for (int i = 0; i < u16(coverage + 2); i++) {
            int first = ranges ? u16(coverage + 4 + 6 * i) : u16(coverage + 4 + 2 * i);
            int last = ranges ? u16(coverage + 4 + 6 * i + 2) : first;
            for (int glyph = first; glyph <= last; glyph++, index++) {
                found.put(glyph, byDelta ? (glyph + u16(subtable + 4)) & 0xffff : u16(subtable + 6 + 2 * index));
            }
        }
    }

    private void remap(Map<Integer, Integer> tabular) {
        int cmap = table("cmap");
        int kept = 0;
        int map = 0;
        for (int i = 0; i < u16(cmap + 2); i++) {
            int entry = cmap + 4 + 8 * i;
            int at = cmap + font.getInt(entry + 4);
            if (u16(at) == 4) {
                font.putLong(cmap + 4 + 8 * kept, font.getLong(entry));
                kept++;
                map = at;
            }
        }
        if (kept > 0) {
            font.putShort(cmap + 2, (short) kept);
            remapDigits(map, tabular);
        }
    }

    private void remapDigits(int map, Map<Integer, Integer> tabular) {
        int twiceSegments = u16(map + 6);
        for (int i = 0; i < twiceSegments; i += 2) {
            int start = u16(map + 16 + twiceSegments + i);
            int rangeAt = map + 16 + 3 * twiceSegments + i;
            // A segment without a glyph list holds glyphs in a row; tabular digits are not in such a row.
            if (start <= '0' && u16(map + 14 + i) >= '9' && u16(rangeAt) != 0) {
                for (int digit = '0'; digit <= '9'; digit++) {
                    int at = rangeAt + u16(rangeAt) + 2 * (digit - start);
                    font.putShort(at, (short) (int) tabular.getOrDefault(u16(at), u16(at)));
                }
                return;
            }
        }
    }
}
