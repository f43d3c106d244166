package io.mostrador.domain.tender;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Rounding;
import java.util.Currency;

/// How a country rounds what is paid in cash where small coins are gone. Only the cash part of a total is
/// rounded, after all other tenders; the total, its taxes and its document stay as they are, and the difference
/// is a line of its own (EN 16931 BT-114; Chile Ley 20.956; Peru Ley 29571 art. 44).
///
/// A refund is rounded as its sale was: signs turned give amounts turned.
///
/// @param increment the smallest amount that can be paid, more than zero
public record CashRounding(Money increment, Rounding rounding) {
    public CashRounding {
        if (!increment.isPositive()) {
            throw new IllegalArgumentException("not an amount to round to: " + increment);
        }
    }

    /// Every minor unit can be paid.
    public static CashRounding none(Currency currency) {
        return new CashRounding(Money.of(1, currency), Rounding.HALF_AWAY_FROM_ZERO);
    }

    /// What to ask for, or to give back when it is negative.
    ///
    /// @param dueInCash what other tenders leave
    /// @throws ArithmeticException when the result is out of range
    /// @throws IllegalArgumentException for another currency
    public Money round(Money dueInCash) {
        if (!dueInCash.currency().equals(increment.currency())) {
            throw new IllegalArgumentException("Cannot round " + dueInCash + " to " + increment);
        }
        long steps = rounding.divide(dueInCash.amountMinor(), increment.amountMinor());
        return Money.of(Math.multiplyExact(steps, increment.amountMinor()), increment.currency());
    }

    /// What is paid when so much cash is on the counter. Who has the small coins may use them: cash that is what
    /// is due, or that and an amount that can be given back, pays the exact amount; who hands over what is due
    /// never owes more; and what is between the rounded and the exact amount is what is paid, since no coin
    /// could give the rest back.
    ///
    /// @param dueInCash what other tenders leave, negative for a refund
    /// @param cashTendered all cash of the sale so far, negative when it goes out
    public CashSettlement settle(Money dueInCash, Money cashTendered) {
        if (dueInCash.isNegative()) {
            return settle(dueInCash.negated(), cashTendered.negated()).negated();
        }
        Money rounded = round(dueInCash);
        Money over = cashTendered.minus(dueInCash);
        boolean reached = cashTendered.compareTo(rounded) >= 0;
        if (over.isNegative()) {
            return new CashSettlement(dueInCash, reached ? cashTendered : rounded, cashTendered);
        }
        return new CashSettlement(dueInCash, isPayable(over) || !reached ? dueInCash : rounded, cashTendered);
    }

    private boolean isPayable(Money amount) {
        return amount.amountMinor() % increment.amountMinor() == 0;
    }
}
