package io.mostrador.domain.code;

import io.mostrador.domain.code.gs1.CodeFault;
import io.mostrador.domain.item.Gtin;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.money.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The layout of a scale's labels within 13 digits: `21IIIIIWWWWWC` or `02IIIIIVPPPPC`. Digits stand for
/// themselves, `I` is the item's number, `W` grams, `P` the price in minor units of the store's currency, `V`
/// the price verifier, `C` the check digit. GS1 leaves prefixes 02 and 20 to 29 to the shop (GS1 General
/// Specifications, section 2.1.11).
///
/// @param pattern begins with 02 or 20 to 29, has one run of `I`, one run of `W` or `P`, at most one `V`, and
/// ends in `C`
public record LabelMask(String pattern) {
    static final int LENGTH = 13;

    private static final int PREFIX_LENGTH = 2;

    private static final Pattern PREFIX = Pattern.compile("(02|2\\d).*");
    private static final Pattern ORDER = Pattern.compile("\\d+V?\\d*(I+V?\\d*(W+|P+)|(W+|P+)V?\\d*I+)\\d*C");

    public LabelMask {
        require(pattern.length() == LENGTH, "a mask has 13 places: ", pattern);
        require(PREFIX.matcher(pattern).matches(), "a mask begins with 02 or 20 to 29: ", pattern);
        require(ORDER.matcher(pattern).matches(), "a mask is digits, I, W or P, perhaps V, and C last: ", pattern);
        int prices = (int) pattern.chars().filter(place -> place == 'P').count();
        int verifiers = (int) pattern.chars().filter(place -> place == 'V').count();
        require(
                verifiers == 0 || (verifiers == 1 && PriceVerifier.isDefinedFor(prices)),
                "a mask has one V at most, and with four or five P only: ",
                pattern);
    }

    /// Whether a code of 13 digits has this mask's prefix.
    boolean fits(String code) {
        for (int i = 0; i < LENGTH; i++) {
            char place = pattern.charAt(i);
            if (Character.isDigit(place) && place != code.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// Whether some code fits both masks.
    boolean overlaps(LabelMask other) {
        for (int i = 0; i < LENGTH; i++) {
            char mine = pattern.charAt(i);
            char others = other.pattern.charAt(i);
            if (Character.isDigit(mine) && Character.isDigit(others) && mine != others) {
                return false;
            }
        }
        return true;
    }

    /// Reads a code that [#fits], and takes it apart when it is well formed.
    ///
    /// @param shift places by which the scanned text is shorter than the code
    CodeReading examine(String code, int shift) {
        Scanned scanned = read(code, shift);
        return scanned instanceof Scanned.Malformed malformed
                ? CodeReading.malformed(CodeReading.Form.SCALE_LABEL, malformed)
                : new CodeReading(CodeReading.Form.SCALE_LABEL, fields(code), scanned);
    }

    private List<CodeField> fields(String code) {
        List<CodeField> fields = new ArrayList<>();
        int from = 0;
        for (int at = 1; at <= LENGTH; at++) {
            if (at == LENGTH || kind(at) != kind(from)) {
                fields.add(CodeField.of(kind(from), code.substring(from, at)));
                from = at;
            }
        }
        return fields;
    }

    private CodeField.Kind kind(int place) {
        return switch (pattern.charAt(place)) {
            case 'I' -> CodeField.Kind.ITEM_NUMBER;
            case 'W' -> CodeField.Kind.NET_WEIGHT;
            case 'P' -> CodeField.Kind.PRICE;
            case 'V' -> CodeField.Kind.PRICE_VERIFIER;
            case 'C' -> CodeField.Kind.CHECK_DIGIT;
            default -> place < PREFIX_LENGTH ? CodeField.Kind.PREFIX : CodeField.Kind.FILLER;
        };
    }

    /// Reads a code that [#fits].
    ///
    /// @param shift places by which the scanned text is shorter than the code
    private Scanned read(String code, int shift) {
        if (!Gtin.isValid(code)) {
            return new Scanned.Malformed(CodeFault.WRONG_CHECK_DIGIT, "", LENGTH - shift);
        }
        int verifier = pattern.indexOf('V');
        String price = field(code, 'P');
        if (verifier >= 0 && PriceVerifier.of(price) != code.charAt(verifier)) {
            return new Scanned.Malformed(CodeFault.WRONG_CHECK_DIGIT, price, verifier + 1 - shift);
        }
        return price.isEmpty()
                ? new Scanned.WeightLabel(spellings(code), new Quantity(Long.parseLong(field(code, 'W'))))
                : new Scanned.PriceLabel(spellings(code), Long.parseLong(price));
    }

    /// The item may stand in the catalogue with a label that says nothing but the item, or with its number at
    /// the scale.
    private List<ScanCode> spellings(String code) {
        String item = field(code, 'I');
        String withoutZeros = item.replaceFirst("^0+(?=.)", "");
        List<ScanCode> spellings = new ArrayList<>();
        spellings.add(new ScanCode(emptied(code)));
        spellings.add(new ScanCode(item));
        if (!withoutZeros.equals(item)) {
            spellings.add(new ScanCode(withoutZeros));
        }
        return spellings;
    }

    private String emptied(String code) {
        StringBuilder emptied = new StringBuilder();
        for (int i = 0; i < LENGTH - 1; i++) {
            boolean said = "WPV".indexOf(pattern.charAt(i)) >= 0;
            emptied.append(said ? '0' : code.charAt(i));
        }
        return emptied.append(Gtin.checkDigit(emptied.toString())).toString();
    }

    private String field(String code, char letter) {
        int first = pattern.indexOf(letter);
        return first < 0 ? "" : code.substring(first, pattern.lastIndexOf(letter) + 1);
    }

    private static void require(boolean condition, String message, String pattern) {
        if (!condition) {
            throw new IllegalArgumentException(message + pattern);
        }
    }
}
