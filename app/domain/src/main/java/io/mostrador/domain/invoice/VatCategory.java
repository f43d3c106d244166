package io.mostrador.domain.invoice;

import io.mostrador.domain.tax.TaxRate;
import java.util.Arrays;
import java.util.Optional;

/// The VAT categories of EN 16931 (BT-95, BT-102, BT-118, BT-151), codes of UNCL5305.
public enum VatCategory {
    STANDARD("S", "BR-S"),
    ZERO_RATED("Z", "BR-Z"),
    EXEMPT("E", "BR-E"),
    REVERSE_CHARGE("AE", "BR-AE"),
    INTRA_COMMUNITY("K", "BR-IC"),
    EXPORT("G", "BR-G"),
    OUTSIDE_SCOPE("O", "BR-O"),
    /// IGIC, the tax of the Canary Islands.
    CANARY_ISLANDS("L", "BR-AF"),
    /// IPSI, the tax of Ceuta and Melilla.
    CEUTA_AND_MELILLA("M", "BR-AG");

    private final String code;
    private final String rules;

    VatCategory(String code, String rules) {
        this.code = code;
        this.rules = rules;
    }

    /// Empty when the standard has no such category.
    ///
    /// @param code as documents have it: `S`
    public static Optional<VatCategory> of(String code) {
        return Arrays.stream(values())
                .filter(category -> category.code.equals(code))
                .findFirst();
    }

    /// `S`
    public String code() {
        return code;
    }

    /// The name of one of the rules that every category has: `BR-S-08`.
    String rule(int number) {
        return "%s-%02d".formatted(rules, number);
    }

    /// Whether there can be such a rate: more than zero for the standard rate, any for the islands and cities
    /// with a tax of their own, none elsewhere (rules 05 to 07 of each category).
    boolean allows(TaxRate rate) {
        boolean zero = rate.equals(TaxRate.ZERO);
        return switch (this) {
            case STANDARD -> !zero;
            case CANARY_ISLANDS, CEUTA_AND_MELILLA -> true;
            case ZERO_RATED, EXEMPT, REVERSE_CHARGE, INTRA_COMMUNITY, EXPORT, OUTSIDE_SCOPE -> zero;
        };
    }
}
