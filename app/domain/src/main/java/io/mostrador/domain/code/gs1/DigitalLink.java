package io.mostrador.domain.code.gs1;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A GS1 Digital Link URI, uncompressed: `https://id.gs1.org/01/07790000000012/10/A1?17=261231` (GS1 Digital
/// Link Standard: URI Syntax, sections 4 and 5). Keys in the query that are no numbers belong to the web site
/// and say nothing.
public final class DigitalLink {
    private static final Set<String> PRIMARY_KEYS = Set.of(
            "00", "01", "253", "255", "401", "402", "414", "415", "417", "8003", "8004", "8006", "8010", "8013", "8017",
            "8018");
    private static final Pattern SEPARATOR_IN_PATH = Pattern.compile("/");
    private static final Pattern SEPARATOR_IN_QUERY = Pattern.compile("[&;]");
    private static final int GTIN_LENGTH = 14;
    private static final int LONGEST_PART = 4;

    private final ElementCollector collector;

    private DigitalLink(int thisYear) {
        this.collector = new ElementCollector(thisYear);
    }

    /// A piece between two separators.
    ///
    /// @param offset in the scanned text, from 0
    private record Piece(String text, int offset) {}

    /// Whether `text` is a web address.
    public static boolean isIn(String text) {
        String start = text.substring(0, Math.min(text.length(), 8)).toLowerCase(Locale.ROOT);
        return start.startsWith("https://") || start.startsWith("http://");
    }

    /// @param text one that [#isIn]
    /// @param thisYear for the century of dates
    public static Elements read(String text, int thisYear) {
        int end = indexOrEnd(text, '#', 0, text.length());
        int question = indexOrEnd(text, '?', 0, end);
        int host = text.indexOf("//") + 2;
        int path = indexOrEnd(text, '/', host, question);
        int last = question > path && text.charAt(question - 1) == '/' ? question - 1 : question;
        List<Piece> segments = pieces(text.substring(0, last), path + 1, SEPARATOR_IN_PATH);
        int key = 0;
        while (key < segments.size() && !isKey(segments, key)) {
            key++;
        }
        if (key == segments.size()) {
            return new Elements.Wrong(CodeFault.NO_KEY_IN_LINK, text.substring(host, path), path + 1);
        }
        DigitalLink link = new DigitalLink(thisYear);
        boolean well = link.path(segments.subList(key, segments.size()));
        if (well && question < end) {
            link.query(pieces(text.substring(0, end), question + 1, SEPARATOR_IN_QUERY));
        }
        return link.collector.result(text.length());
    }

    private boolean path(List<Piece> pairs) {
        for (int i = 0; i < pairs.size(); i += 2) {
            if (!add(pairs.get(i), pairs.get(i + 1))) {
                return false;
            }
        }
        return true;
    }

    private void query(List<Piece> pairs) {
        for (Piece pair : pairs) {
            int equals = pair.text().indexOf('=');
            boolean number = equals > 0 && pair.text().substring(0, equals).matches("\\d+");
            if (number
                    && !add(
                            new Piece(pair.text().substring(0, equals), pair.offset()),
                            new Piece(pair.text().substring(equals + 1), pair.offset() + equals + 1))) {
                return;
            }
        }
    }

    private boolean add(Piece code, Piece value) {
        Optional<ApplicationIdentifier> identifier = ApplicationIdentifier.of(code.text());
        if (identifier.isEmpty()) {
            String start = code.text().substring(0, Math.min(code.text().length(), LONGEST_PART));
            return collector.fail(CodeFault.UNKNOWN_IDENTIFIER, start, code.offset());
        }
        Optional<String> decoded = decoded(value.text());
        if (decoded.isEmpty()) {
            return collector.fail(CodeFault.WRONG_CHARACTER, code.text(), value.offset());
        }
        String padded = padded(code.text(), decoded.get());
        int zeros = padded.length() - decoded.get().length();
        return collector.add(identifier.get(), padded, value.offset() - zeros);
    }

    /// Earlier editions of the standard allowed a GTIN to be written with 8, 12 or 13 digits.
    private static String padded(String code, String value) {
        boolean shorter = value.length() == 8 || value.length() == 12 || value.length() == 13;
        return code.equals("01") && shorter ? "0".repeat(GTIN_LENGTH - value.length()) + value : value;
    }

    /// In a path `+` is a plus, not a space.
    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean isKey(List<Piece> segments, int index) {
        return PRIMARY_KEYS.contains(segments.get(index).text()) && (segments.size() - index) % 2 == 0;
    }

    private static List<Piece> pieces(String text, int from, Pattern separator) {
        List<Piece> pieces = new ArrayList<>();
        int offset = from;
        for (String piece : separator.split(text.substring(Math.min(from, text.length())), -1)) {
            pieces.add(new Piece(piece, offset));
            offset += piece.length() + 1;
        }
        return pieces;
    }

    private static int indexOrEnd(String text, char c, int from, int end) {
        int index = text.indexOf(c, from);
        return index < 0 || index > end ? end : index;
    }
}
