package io.mostrador.printing.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Text that may go on paper: composed, without control, format or direction characters, one cell a character.
///
/// A name is somebody else's input: `A\u001bp\0` in it must never reach a printer as the command that opens the
/// drawer.
public final class PlainText {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zs}\\p{Zl}\\p{Zp}]+");
    /// Controls (C0, DEL, C1), formats (bidi overrides, zero-width, BOM), surrogates without a partner, private
    /// use, unassigned.
    private static final Pattern FORBIDDEN = Pattern.compile("\\p{C}");

    private PlainText() {}

    /// Composes `text` (NFC), makes every run of white space one space and takes out what has no cell.
    public static String clean(String text) {
        if (isPlain(text)) {
            return text;
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String spaced = SPACES.matcher(composed).replaceAll(" ");
        return FORBIDDEN.matcher(spaced).replaceAll("").strip();
    }

    private static boolean isPlain(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return before != ' ';
    }

    /// Cells the text takes in normal size.
    public static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    /// Breaks `text` into lines of at most `width` cells, between words where it can.
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (width(rest) > width) {
            int cut = rest.offsetByCodePoints(0, width);
            int space = rest.lastIndexOf(' ', cut);
            int end = space > 0 ? space : cut;
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        lines.add(rest);
        return List.copyOf(lines);
    }

    /// As [#wrap], but at most `maxLines`; what is left out is shown by three points.
    public static List<String> wrap(String text, int width, int maxLines) {
        List<String> lines = wrap(text, width);
        if (lines.size() <= maxLines) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, maxLines - 1));
        kept.add(shorten(lines.get(maxLines - 1), width - 3) + "...");
        return List.copyOf(kept);
    }

    private static String shorten(String line, int width) {
        return width(line) <= width ? line : wrap(line, width).getFirst();
    }
}
