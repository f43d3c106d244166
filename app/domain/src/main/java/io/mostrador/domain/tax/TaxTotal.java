package io.mostrador.domain.tax;

import io.mostrador.domain.money.Money;
import java.util.Currency;
import java.util.List;

/// One tax of a document.
///
/// @param base what it is charged on: the net of its lines and the taxes it includes
/// @param amount the tax, rounded; zero for [Untaxed]
public record TaxTotal(Tax tax, Money base, Money amount) {
    /// All of them together.
    public static Money sum(List<TaxTotal> totals, Currency currency) {
        return totals.stream().map(TaxTotal::amount).reduce(Money.zero(currency), Money::plus);
    }

    TaxTotal plus(TaxTotal other) {
        return new TaxTotal(tax, base.plus(other.base), amount.plus(other.amount));
    }
}
