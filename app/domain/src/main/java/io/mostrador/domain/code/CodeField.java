package io.mostrador.domain.code;

import io.mostrador.domain.code.gs1.Element;
import io.mostrador.domain.item.Gtin;
import java.util.List;

/// One field of a code, as it stands there.
///
/// @param identifier the GS1 application identifier (2 to 4 digits), empty where the code has none
/// @param text never formatted: dates as six digits, weights and prices without their decimal point
public record CodeField(Kind kind, String identifier, String text) {
    /// What a field says. GS1 fields by their application identifier (GS1 General Specifications, section 3).
    public enum Kind {
        /// What the scanner says it read, such as `]d2` (ISO/IEC 15424).
        SYMBOLOGY,
        /// 01, or a bar code of nothing else
        GTIN,
        CHECK_DIGIT,
        WRONG_CHECK_DIGIT,
        /// What [#WRONG_CHECK_DIGIT] should be.
        EXPECTED_CHECK_DIGIT,
        /// 00
        SSCC,
        /// 02
        CONTENT_GTIN,
        /// 10
        LOT,
        /// 11
        PRODUCTION_DATE,
        /// 13
        PACKAGING_DATE,
        /// 15
        BEST_BEFORE,
        /// 16
        SELL_BY,
        /// 17 and 7003
        EXPIRY,
        /// 21
        SERIAL,
        /// 30 and 37
        COUNT,
        /// 310n, or a scale's grams
        NET_WEIGHT,
        /// 392n and 393n, or a scale's
        PRICE,
        /// 410 to 417
        LOCATION,
        /// 90 to 99
        INTERNAL,
        /// Any other application identifier.
        OTHER,
        /// How the shop's own codes of a kind begin.
        PREFIX,
        /// What a code of the shop's own names.
        NUMBER,
        ITEM_NUMBER,
        PRICE_VERIFIER,
        /// Digits of a label that say nothing.
        FILLER
    }

    static CodeField of(Kind kind, String text) {
        return new CodeField(kind, "", text);
    }

    static CodeField of(Element element) {
        return new CodeField(kind(element.identifier()), element.identifier(), element.value());
    }

    /// A GTIN's last digit, and what it should be where it is not.
    ///
    /// @param digits two at least
    static List<CodeField> checkDigit(String digits) {
        String told = digits.substring(digits.length() - 1);
        String right = String.valueOf(Gtin.checkDigit(digits.substring(0, digits.length() - 1)));
        return told.equals(right)
                ? List.of(of(Kind.CHECK_DIGIT, told))
                : List.of(of(Kind.WRONG_CHECK_DIGIT, told), of(Kind.EXPECTED_CHECK_DIGIT, right));
    }

    private static Kind kind(String identifier) {
        return switch (identifier) {
            case "00" -> Kind.SSCC;
            case "01" -> Kind.GTIN;
            case "02" -> Kind.CONTENT_GTIN;
            case "10" -> Kind.LOT;
            case "11" -> Kind.PRODUCTION_DATE;
            case "13" -> Kind.PACKAGING_DATE;
            case "15" -> Kind.BEST_BEFORE;
            case "16" -> Kind.SELL_BY;
            case "17", "7003" -> Kind.EXPIRY;
            case "21" -> Kind.SERIAL;
            case "30", "37" -> Kind.COUNT;
            default -> family(identifier);
        };
    }

    private static Kind family(String identifier) {
        return switch (identifier.substring(0, Math.min(3, identifier.length()))) {
            case "310" -> Kind.NET_WEIGHT;
            case "392", "393" -> Kind.PRICE;
            case "410", "411", "412", "413", "414", "415", "416", "417" -> Kind.LOCATION;
            case "90", "91", "92", "93", "94", "95", "96", "97", "98", "99" -> Kind.INTERNAL;
            default -> Kind.OTHER;
        };
    }
}
