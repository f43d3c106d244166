package io.mostrador.domain.code.gs1;

import java.util.Optional;

/// Fields one after the other, as GS1-128, GS1 DataMatrix, GS1 QR and GS1 DataBar carry them: a field of
/// variable length ends with a separator (FNC1, sent as GS) unless it is the last (GS1 General Specifications,
/// section 7.8). Separators that need not be there do no harm.
public final class ElementString {
    /// What scanners send for FNC1 between two fields: ASCII group separator.
    public static final char SEPARATOR = '\u001d';

    private final String text;
    private final ElementCollector collector;

    private ElementString(String text, int thisYear) {
        this.text = text;
        this.collector = new ElementCollector(thisYear);
    }

    /// Reads `text` from `start` to its end.
    ///
    /// @param start after a symbology identifier, which counts for positions
    /// @param thisYear for the century of dates
    public static Elements read(String text, int start, int thisYear) {
        ElementString string = new ElementString(text, thisYear);
        for (int at = start; at >= 0 && at < text.length(); ) {
            at = text.charAt(at) == SEPARATOR ? at + 1 : string.field(at);
        }
        return string.collector.result(text.length());
    }

    /// @return where the field ends, -1 when it is wrong
    private int field(int at) {
        Optional<ApplicationIdentifier> found = ApplicationIdentifier.at(text, at);
        if (found.isEmpty()) {
            collector.fail(CodeFault.UNKNOWN_IDENTIFIER, text.substring(at, Math.min(at + 4, separatorAfter(at))), at);
            return -1;
        }
        ApplicationIdentifier identifier = found.get();
        int from = at + identifier.code().length();
        int separator = separatorAfter(from);
        int longest = from + identifier.format().maxLength();
        int end = identifier.isPredefined() ? Math.min(longest, separator) : separator;
        boolean goesOn = end > longest
                && (separator == text.length() || identifier.format().isFixed());
        boolean well = goesOn
                ? collector.fail(CodeFault.MISSING_SEPARATOR, identifier.code(), longest)
                : collector.add(identifier, text.substring(from, end), from);
        return well ? end : -1;
    }

    private int separatorAfter(int from) {
        int separator = text.indexOf(SEPARATOR, from);
        return separator < 0 ? text.length() : separator;
    }
}
