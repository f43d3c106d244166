package io.mostrador.domain.tax;

import java.util.List;
import java.util.regex.Pattern;

/// The taxes an item carries, by their codes; what a code means is the law of the day on which the item is sold.
/// A rate can be a code, too: `T21`, `T10_5`, `T0`.
///
/// @param codes 1 to 8, each once, as [Tax#code()]
public record TaxCodes(List<String> codes) {
    public static final int MAX_CODES = 8;

    /// The longest text of them.
    public static final int MAX_LENGTH = 167;

    private static final Pattern CODE = Pattern.compile("[A-Z0-9_]{1,20}");
    private static final Pattern BETWEEN = Pattern.compile("[ +]+");

    public TaxCodes {
        codes = List.copyOf(codes);
        codes.forEach(TaxCodes::requireCode);
        if (codes.isEmpty() || codes.size() > MAX_CODES) {
            throw new IllegalArgumentException("1 to 8 tax codes are needed: " + codes);
        }
        if (codes.stream().distinct().count() < codes.size()) {
            throw new IllegalArgumentException("a tax is there twice: " + codes);
        }
    }

    /// Refuses a text that cannot be a code. Asked for each item when a till starts.
    static void requireCode(String code) {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("not a tax code: " + code);
        }
    }

    public static TaxCodes of(TaxRate rate) {
        return new TaxCodes(List.of(RateCode.of(rate)));
    }

    /// @param text codes with spaces or plus signs between them: `IVA21`, `IGV+ICBPER`
    /// @throws IllegalArgumentException when these are no codes
    public static TaxCodes parse(String text) {
        return new TaxCodes(List.of(BETWEEN.split(text.strip())));
    }

    /// With a space between: `IGV ICBPER`
    @Override
    public String toString() {
        return String.join(" ", codes);
    }
}
