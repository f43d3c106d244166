package io.mostrador.domain.till;

import io.mostrador.domain.money.Money;

/// The cash of one currency at a close.
///
/// @param expected what should have been in the till
/// @param counted what was, in the same currency
public record CashCount(Money expected, Money counted) {
    /// Positive: more than expected; negative: less.
    public Money overShort() {
        return counted.minus(expected);
    }
}
