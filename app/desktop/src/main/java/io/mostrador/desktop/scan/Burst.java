package io.mostrador.desktop.scan;

import io.mostrador.domain.code.CodeReader;
import io.mostrador.domain.code.gs1.ElementString;
import io.mostrador.domain.item.Gtin;
import java.util.regex.Pattern;

/// The characters that came one close after the other, and whether a scanner sent them. Scanners leave 7 to 16
/// ms between two keys, people more than 100 (measured by the makers of web tills; house reference, trade rules
/// 6.2). No clock of its own.
final class Burst {
    /// One more than a till reads, so that what is longer is refused; the rest is dropped.
    static final int MAX_LENGTH = CodeReader.MAX_LENGTH + 1;

    private static final Pattern IDENTIFIER = Pattern.compile("^][A-Za-z][0-9A-Za-z]");
    private static final int MIN_LENGTH = 6;
    private static final int MIN_LENGTH_TO_SUSPECT = 3;
    private static final long SCAN_MEAN_GAP_NANOS = 35_000_000;
    private static final long SUSPECT_MEAN_GAP_NANOS = 20_000_000;

    private final StringBuilder characters = new StringBuilder();
    private int arrivals;
    private long firstNanos;
    private long lastNanos;

    void add(String typed, long nanos) {
        if (arrivals == 0) {
            firstNanos = nanos;
        }
        lastNanos = nanos;
        arrivals++;
        if (characters.length() + typed.length() <= MAX_LENGTH) {
            characters.append(typed);
        }
    }

    void clear() {
        characters.setLength(0);
        arrivals = 0;
    }

    boolean isEmpty() {
        return arrivals == 0;
    }

    long lastNanos() {
        return lastNanos;
    }

    /// With a terminator after it, this was a scan.
    boolean isScan() {
        return arrivals >= MIN_LENGTH && meanGapNanos() <= SCAN_MEAN_GAP_NANOS;
    }

    /// No finger types so fast; more may be on the way.
    boolean isSuspect() {
        return arrivals >= MIN_LENGTH_TO_SUSPECT && meanGapNanos() <= SUSPECT_MEAN_GAP_NANOS;
    }

    /// A scanner set to send no terminator: only believed when the check digit says so, and never for one key
    /// held down.
    boolean isScanWithoutEnd() {
        String text = IDENTIFIER.matcher(text()).replaceFirst("");
        return isSuspect()
                && isScan()
                && Gtin.isValid(text)
                && text.chars().distinct().count() > 1;
    }

    /// What was read, without surrounding space and without control characters but [ElementString#SEPARATOR]. A
    /// symbology identifier such as `]d2` (ISO/IEC 15424) stays: it tells a GS1 code from others.
    String text() {
        return characters
                .toString()
                .codePoints()
                .filter(c -> c == ElementString.SEPARATOR || !Character.isISOControl(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private long meanGapNanos() {
        return arrivals < 2 ? Long.MAX_VALUE : (lastNanos - firstNanos) / (arrivals - 1);
    }
}
