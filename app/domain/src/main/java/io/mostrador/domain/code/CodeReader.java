package io.mostrador.domain.code;

import io.mostrador.domain.code.CodeField.Kind;
import io.mostrador.domain.code.CodeReading.Form;
import io.mostrador.domain.code.gs1.CodeFault;
import io.mostrador.domain.code.gs1.DigitalLink;
import io.mostrador.domain.code.gs1.ElementString;
import io.mostrador.domain.code.gs1.Elements;
import io.mostrador.domain.code.gs1.ReadableForm;
import io.mostrador.domain.item.Gtin;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.returns.SignedTicket;
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
        return examine(text, today).scanned();
    }

    /// A scanned text without what the scanner says of its symbology.
    public static String withoutSymbology(String text) {
        String code = text.strip();
        return AimIdentifier.isIn(code) ? code.substring(AimIdentifier.LENGTH) : code;
    }

    /// The same, with every field of the code.
    public CodeReading examine(String text, LocalDate today) {
        int start = firstInk(text);
        int end = lastInk(text);
        if (start >= end || end > MAX_LENGTH) {
            return CodeReading.malformed(
                    Form.NONE, new Scanned.Malformed(CodeFault.UNREADABLE, "", Math.min(end, MAX_LENGTH) + 1));
        }
        String code = text.substring(0, end);
        String marked = code.substring(start);
        AimIdentifier aim = AimIdentifier.of(marked);
        int content = start + (AimIdentifier.isIn(marked) ? AimIdentifier.LENGTH : 0);
        String symbology = code.substring(start, content);
        int thisYear = today.getYear();
        if (aim == AimIdentifier.GS1 || code.indexOf(ElementString.SEPARATOR) >= 0) {
            Elements elements = ElementString.read(code, content, thisYear);
            return CodeReading.of(Form.ELEMENT_STRING, elements, thisYear).after(symbology, 0);
        }
        return plain(code.substring(content), aim, thisYear).after(symbology, content);
    }

    private CodeReading plain(String code, AimIdentifier aim, int thisYear) {
        if (DigitalLink.isIn(code)) {
            return CodeReading.of(Form.DIGITAL_LINK, DigitalLink.read(code, thisYear), thisYear);
        }
        if (ReadableForm.isIn(code)) {
            return CodeReading.of(Form.READABLE_FORM, ReadableForm.read(code, thisYear), thisYear);
        }
        return ticket(code)
                .or(() -> own(code))
                .or(() -> label(code))
                .or(() -> gtin(code, aim))
                .or(() -> unmarked(code, thisYear))
                .orElseGet(() -> inHouse(code));
    }

    /// The code of a receipt names it; who signed it is not looked at here.
    private static Optional<CodeReading> ticket(String code) {
        return SignedTicket.parse(code).map(signed -> {
            String receipt = signed.ticket().receiptNumber().toString();
            List<CodeField> fields = List.of(CodeField.of(Kind.NUMBER, receipt));
            return new CodeReading(Form.OWN_CODE, fields, new Scanned.OtherCode(Scanned.Kind.RECEIPT, receipt));
        });
    }

    private Optional<CodeReading> own(String code) {
        return rules.ownPrefixes().stream()
                .filter(own -> own.fits(code))
                .findFirst()
                .map(own -> own(own, code.substring(own.prefix().length())));
    }

    private static CodeReading own(OwnPrefix own, String number) {
        List<CodeField> fields = List.of(CodeField.of(Kind.PREFIX, own.prefix()), CodeField.of(Kind.NUMBER, number));
        return new CodeReading(Form.OWN_CODE, fields, new Scanned.OtherCode(own.kind(), number));
    }

    /// Scanners may send a label with prefix 02 as a UPC-A, without its first zero.
    private Optional<CodeReading> label(String code) {
        int missing = LabelMask.LENGTH - code.length();
        if (missing < 0 || missing > 1 || !code.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        String digits = "0".repeat(missing) + code;
        return rules.labels().stream()
                .filter(mask -> mask.fits(digits))
                .findFirst()
                .map(mask -> mask.examine(digits, missing));
    }

    /// Eight digits can be an EAN-8 and a UPC-E at once.
    private static Optional<CodeReading> gtin(String code, AimIdentifier aim) {
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
                : Optional.of(gtin(spellings.stream().distinct().toList()));
    }

    private static CodeReading gtin(List<ScanCode> spellings) {
        String likeliest = spellings.getFirst().value();
        List<CodeField> fields = new ArrayList<>(List.of(CodeField.of(Kind.GTIN, likeliest)));
        fields.addAll(CodeField.checkDigit(likeliest));
        return new CodeReading(Form.GTIN, fields, new Scanned.ItemCode(spellings, ItemAttributes.NONE));
    }

    /// Many scanners send neither symbology identifier nor a leading separator. A text that begins with a right
    /// GTIN and is well formed to its end is taken for a GS1 element string.
    private static Optional<CodeReading> unmarked(String code, int thisYear) {
        if (code.length() < GTIN_ELEMENT_LENGTH || !code.startsWith("01")) {
            return Optional.empty();
        }
        return ElementString.read(code, 0, thisYear) instanceof Elements.Read read
                ? Optional.of(CodeReading.of(Form.ELEMENT_STRING, read, thisYear))
                : Optional.empty();
    }

    /// As many digits as a GTIN has, with another check digit, may be a number of the shop's or a misread: it is
    /// said.
    private static CodeReading inHouse(String code) {
        if (!ScanCode.isValid(code)) {
            return CodeReading.malformed(
                    Form.NONE, new Scanned.Malformed(CodeFault.UNREADABLE, "", readable(code) + 1));
        }
        List<CodeField> fields = new ArrayList<>(List.of(CodeField.of(Kind.NUMBER, code)));
        if (Gtin.hasLength(code)) {
            fields.addAll(CodeField.checkDigit(code));
        }
        Scanned scanned = new Scanned.ItemCode(List.of(new ScanCode(code)), ItemAttributes.NONE);
        return new CodeReading(Form.IN_HOUSE, fields, scanned);
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
