package io.mostrador.domain.tender;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Rounding;
import io.mostrador.domain.money.UnitPrice;
import java.math.BigDecimal;
import java.util.Currency;

/// At what rate a shop takes cash of another currency.
///
/// @param currency the foreign one
/// @param price what one unit of it counts for, in the shop's currency, more than zero
/// @param rounding of what an amount counts for, to what can be given as change in the shop's cash
public record ExchangeRate(Currency currency, UnitPrice price, CashRounding rounding) {
    public ExchangeRate {
        if (price.millionths() == 0) {
            throw new IllegalArgumentException("a rate is more than zero");
        }
        if (currency.equals(price.currency()) || currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException(currency + " is no foreign currency beside " + price.currency());
        }
        if (!rounding.increment().currency().equals(price.currency())) {
            throw new IllegalArgumentException("Cannot round " + price + " to " + rounding.increment());
        }
    }

    /// What an amount of the currency counts for, rounded once.
    ///
    /// @throws ArithmeticException when it is out of range
    public Money value(Money foreign) {
        BigDecimal exact = new ForeignCash(foreign, price).exactValue();
        long increment = rounding.increment().amountMinor();
        long steps = rounding.rounding().divide(exact, BigDecimal.valueOf(increment));
        return Money.of(Math.multiplyExact(steps, increment), price.currency());
    }

    /// The least amount of the currency that pays `due`, before rounding.
    ///
    /// @param due in the shop's currency
    /// @throws ArithmeticException when it is out of range
    public Money enoughFor(Money due) {
        BigDecimal ofOneMinor = new ForeignCash(Money.of(1, currency), price).exactValue();
        return Money.of(Rounding.UP.divide(BigDecimal.valueOf(due.amountMinor()), ofOneMinor), currency);
    }
}
