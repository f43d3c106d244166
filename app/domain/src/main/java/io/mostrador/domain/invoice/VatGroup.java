package io.mostrador.domain.invoice;

import io.mostrador.domain.tax.PercentageTax;
import io.mostrador.domain.tax.Tax;
import io.mostrador.domain.tax.TaxRate;
import io.mostrador.domain.tax.UnitTax;
import io.mostrador.domain.tax.Untaxed;
import java.util.List;

/// What lines, allowances and charges are taxed together by: category and rate.
///
/// @param rate zero where the document gives none (category O)
public record VatGroup(VatCategory category, TaxRate rate) {
    /// The group of a line's only tax.
    ///
    /// @throws IllegalArgumentException for a tax by the unit, which is no VAT
    static VatGroup of(Tax tax) {
        return switch (tax) {
            case PercentageTax percentage -> new VatGroup(VatCategory.STANDARD, percentage.rate());
            case Untaxed untaxed ->
                new VatGroup(
                        untaxed.kind() == Untaxed.Kind.ZERO_RATED ? VatCategory.ZERO_RATED : VatCategory.EXEMPT,
                        TaxRate.ZERO);
            case UnitTax _ -> throw new IllegalArgumentException("no VAT: " + tax.name());
        };
    }

    /// The tax of the tax engine; equal groups have equal taxes, different ones different taxes.
    Tax tax() {
        String code = category.code() + "_" + rate.basisPoints();
        return rate.equals(TaxRate.ZERO)
                ? new Untaxed(code, toString(), kind(), "category " + category.code() + " of EN 16931")
                : new PercentageTax(code, toString(), rate, List.of());
    }

    private Untaxed.Kind kind() {
        return switch (category) {
            case STANDARD, ZERO_RATED, CANARY_ISLANDS, CEUTA_AND_MELILLA -> Untaxed.Kind.ZERO_RATED;
            case EXEMPT, REVERSE_CHARGE, INTRA_COMMUNITY, EXPORT -> Untaxed.Kind.EXEMPT;
            case OUTSIDE_SCOPE -> Untaxed.Kind.OUTSIDE_SCOPE;
        };
    }

    /// `S 21 %`
    @Override
    public String toString() {
        return category.code() + " " + rate + " %";
    }
}
