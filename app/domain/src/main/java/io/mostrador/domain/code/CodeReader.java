package io.mostrador.domain.code;

import io.mostrador.domain.code.gs1.CodeFault;
import io.mostrador.domain.code.gs1.DigitalLink;
import io.mostrador.domain.code.gs1.ElementString;
import io.mostrador.domain.code.gs1.Elements;
import io.mostrador.domain.code.gs1.ReadableForm;
import io.mostrador.domain.item.Gtin;
import io.mostrador.domain.item.ScanCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Understands scanned texts.
///
/// @param rules of the shop's own codes
public record CodeReader(CodeRules rules) {
    /// Longer than any GS1 code.
    public static final int MAX_LENGTH = 512;

    private static final int GTIN_ELEMENT_LENGTH = 16;

    /// What `text` says. Never throws, whatever the text is: what has no meaning of its own is a code of the
    /// shop's, and what cannot be a code is malformed.
    ///
    /// @param text as the scanner sent it, with its symbology identifier and separators if it sends them
    /// @param today the business date, for the century of dates
    public Scanned read(String text, LocalDate today) {
        int start = firstInk(text);
        int end = lastInk(text);
        if (start >= end || end > MAX_LENGTH) {
            return new Scanned.Malformed(CodeFault.UNREADABLE, "", Math.min(end, MAX_LENGTH) + 1);
        }
        String code = text.substring(0, end);
        String marked = code.substring(start);
        AimIdentifier aim = AimIdentifier.of(marked);
        int content = start + (AimIdentifier.isIn(marked) ? AimIdentifier.LENGTH : 0);
        if (aim == AimIdentifier.GS1 || code.indexOf(ElementString.SEPARATOR) >= 0) {
            return ElementMeaning.of(ElementString.read(code, content, today.getYear()), today.getYear());
        }
        return shifted(plain(code.substring(content), aim, today.getYear()), content);
    }

    private Scanned plain(String code, AimIdentifier aim, int thisYear) {
        if (DigitalLink.isIn(code)) {
            return ElementMeaning.of(DigitalLink.read(code, thisYear), thisYear);
        }
        if (ReadableForm.isIn(code)) {
            return ElementMeaning.of(ReadableForm.read(code, thisYear), thisYear);
        }
        return own(code)
                .or(() -> label(code))
                .or(() -> gtin(code, aim))
                .or(() -> unmarked(code, thisYear))
                .orElseGet(() -> inHouse(code));
    }

    /// Positions count from the first character that was scanned.
    private static Scanned shifted(Scanned scanned, int by) {
        return scanned instanceof Scanned.Malformed(var fault, var part, var position)
                ? new Scanned.Malformed(fault, part, position + by)
                : scanned;
    }

    private Optional<Scanned> own(String code) {
        return rules.ownPrefixes().stream()
                .filter(own -> own.fits(code))
                .findFirst()
                .map(own -> new Scanned.OtherCode(
                        own.kind(), code.substring(own.prefix().length())));
    }

    /// Scanners may send a label with prefix 02 as a UPC-A, without its first zero.
    private Optional<Scanned> label(String code) {
        int missing = LabelMask.LENGTH - code.length();
        if (missing < 0 || missing > 1 || !code.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        String digits = "0".repeat(missing) + code;
        return rules.labels().stream()
                .filter(mask -> mask.fits(digits))
                .findFirst()
                .map(mask -> mask.read(digits, missing));
    }

    /// Eight digits can be an EAN-8 and a UPC-E at once.
    private static Optional<Scanned> gtin(String code, AimIdentifier aim) {
        List<ScanCode> spellings = new ArrayList<>();
        if (Gtin.isValid(code)) {
            spellings.add(new ScanCode(code));
            spellings.addAll(GtinSpellings.of(code));
        }
        if (aim != AimIdentifier.EAN_8) {
            UpcE.expanded(code).map(GtinSpellings::of).ifPresent(spellings::addAll);
        }
        return spellings.isEmpty()
                ? Optional.empty()
                : Optional.of(new Scanned.ItemCode(spellings.stream().distinct().toList(), ItemAttributes.NONE));
    }

    /// Many scanners send neither symbology identifier nor a leading separator. A text that begins with a right
    /// GTIN and is well formed to its end is taken for a GS1 element string.
    private static Optional<Scanned> unmarked(String code, int thisYear) {
        if (code.length() < GTIN_ELEMENT_LENGTH || !code.startsWith("01")) {
            return Optional.empty();
        }
        return ElementString.read(code, 0, thisYear) instanceof Elements.Read read
                ? Optional.of(ElementMeaning.of(read, thisYear))
                : Optional.empty();
    }

    private static Scanned inHouse(String code) {
        return ScanCode.isValid(code)
                ? new Scanned.ItemCode(List.of(new ScanCode(code)), ItemAttributes.NONE)
                : new Scanned.Malformed(CodeFault.UNREADABLE, "", readable(code) + 1);
    }

    /// How many characters from the start could stand in a code.
    private static int readable(String code) {
        int length = 0;
        int longest = Math.min(code.length(), ScanCode.MAX_LENGTH);
        while (length < longest && code.charAt(length) >= ' ' && code.charAt(length) <= '~') {
            length++;
        }
        return length;
    }

    private static int firstInk(String text) {
        int start = 0;
        while (start < text.length() && isBlank(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private static int lastInk(String text) {
        int end = text.length();
        while (end > 0 && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }
}
