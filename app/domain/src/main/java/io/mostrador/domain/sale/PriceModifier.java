package io.mostrador.domain.sale;

import io.mostrador.domain.money.Money;

/// What makes a line cheaper than quantity times unit price (ARTS `RetailPriceModifier`). Fixed with the sale
/// and never worked out again.
///
/// @param amount what it changes: negative on goods that go out, positive on goods that come back
/// @param reason the name of a [DiscountReason], what the customer is told a promotion is called, or the kind's
/// name
/// @param source the id of the promotion, empty for a discount a person gave
public record PriceModifier(Kind kind, Money amount, String reason, String source) {
    /// Where a modifier comes from.
    public enum Kind {
        /// A rule of the shop.
        PROMOTION,
        /// Given by a person on the line.
        LINE_DISCOUNT,
        /// The line's share of what a person gave on the whole basket.
        BASKET_DISCOUNT,
        /// On goods that come back by their receipt: the difference between their price and the share of what was
        /// paid for them. It may go either way, by what rounding did.
        AS_SOLD
    }

    public static final int MAX_REASON_LENGTH = 100;
    public static final int MAX_SOURCE_LENGTH = 64;

    /// What makes the amount of goods that come back what was paid for them.
    public static PriceModifier asSold(Money amount) {
        return new PriceModifier(Kind.AS_SOLD, amount, Kind.AS_SOLD.name(), "");
    }

    public PriceModifier {
        if (amount.isZero()) {
            throw new IllegalArgumentException("a modifier of nothing");
        }
        if (reason.isBlank() || reason.length() > MAX_REASON_LENGTH || source.length() > MAX_SOURCE_LENGTH) {
            throw new IllegalArgumentException(
                    "a modifier has a reason of 1 to 100 characters and a source of up to 64");
        }
    }
}
