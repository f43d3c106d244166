package io.mostrador.domain.pricelist;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import java.util.List;
import java.util.Optional;

/// What a price list says about an item.
///
/// @param unitPrice of one, tax included, never negative
/// @param breaks for many, each for more at less than the one before
public record ListPrice(Money unitPrice, List<QuantityPrice> breaks) {
    public ListPrice {
        breaks = List.copyOf(breaks);
        if (unitPrice.isNegative()) {
            throw new IllegalArgumentException("the price is negative: " + unitPrice);
        }
        Money before = unitPrice;
        Quantity from = new Quantity(0);
        for (QuantityPrice lower : breaks) {
            if (lower.from().compareTo(from) <= 0 || lower.unitPrice().compareTo(before) >= 0) {
                throw new IllegalArgumentException("from " + lower.from() + " at " + lower.unitPrice()
                        + " is not more at less than from " + from + " at " + before);
            }
            before = lower.unitPrice();
            from = lower.from();
        }
    }

    /// The break that so many reach.
    public Optional<QuantityPrice> reachedBy(Quantity quantity) {
        return breaks.reversed().stream()
                .filter(lower -> lower.from().compareTo(quantity) <= 0)
                .findFirst();
    }
}
