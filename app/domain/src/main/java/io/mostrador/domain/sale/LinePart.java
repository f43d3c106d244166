package io.mostrador.domain.sale;

import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.tax.TaxCodes;

/// A part of a bundle, as it was when the bundle was sold.
///
/// @param code of the item
/// @param description its name at that moment
/// @param quantity how many of its unit are in one bundle, more than zero
/// @param worth what they cost when sold by themselves: the part's weight when the bundle's amount is divided,
/// never negative
/// @param taxes the codes of its taxes, all of them among those of the line
public record LinePart(ScanCode code, String description, Quantity quantity, Money worth, TaxCodes taxes) {
    public LinePart {
        if (quantity.isZero() || quantity.isNegative() || worth.isNegative()) {
            throw new IllegalArgumentException(quantity + " of " + code + " for " + worth + " in a bundle");
        }
    }

    boolean allows(Quantity bundles) {
        return Math.abs(thousandths(bundles)) <= Quantity.MAX_THOUSANDTHS;
    }

    /// How many are in so many bundles, negative where they come back.
    public Quantity in(Quantity bundles) {
        return new Quantity(thousandths(bundles));
    }

    private long thousandths(Quantity bundles) {
        return Math.multiplyExact(quantity.thousandths(), bundles.thousandths()) / Quantity.THOUSANDTHS_PER_UNIT;
    }
}
