package io.mostrador.domain.pricelist;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;

/// A lower unit price for many.
///
/// @param from how many the basket has at least, more than zero
/// @param unitPrice of each of them, tax included, never negative
public record QuantityPrice(Quantity from, Money unitPrice) {
    public QuantityPrice {
        if (from.isZero() || from.isNegative() || unitPrice.isNegative()) {
            throw new IllegalArgumentException("no quantity break: from " + from + " at " + unitPrice);
        }
    }
}
