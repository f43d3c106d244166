package io.mostrador.domain.sale;

import io.mostrador.domain.money.Money;

/// A unit price and where it came from.
///
/// @param unitPrice tax included, never negative
public record LinePrice(Money unitPrice, PriceSource source) {
    public LinePrice {
        if (unitPrice.isNegative()) {
            throw new IllegalArgumentException("a unit price of " + unitPrice);
        }
    }
}
