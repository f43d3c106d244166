package io.mostrador.domain.invoice;

import io.mostrador.domain.money.Money;
import java.math.BigDecimal;

/// An amount of a document that is not what its lines, allowances and charges make.
///
/// @param where `line 2`, `S 21 %` or `document`
/// @param stated what the document says, zero where it says nothing
public record Difference(BusinessTerm term, String where, BigDecimal stated, Money recomputed) {
    /// How much too high the document is.
    public BigDecimal excess() {
        return stated.subtract(decimal(recomputed));
    }

    /// The same amount as documents write it: `12.34`.
    public static BigDecimal decimal(Money money) {
        return BigDecimal.valueOf(money.amountMinor(), money.currency().getDefaultFractionDigits());
    }
}
