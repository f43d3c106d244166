package io.mostrador.domain.sale;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Rounding;

/// A discount that a person gives on a line, or on the basket.
public record Discount(Size size, DiscountReason reason) {
    private static final int WHOLE = 10_000;

    /// How much.
    public sealed interface Size {}

    /// A part of the price.
    ///
    /// @param basisPoints hundredths of a percent, 1 to 10,000
    public record Percent(int basisPoints) implements Size {
        public Percent {
            if (basisPoints < 1 || basisPoints > WHOLE) {
                throw new IllegalArgumentException("not a discount: " + basisPoints + " basis points");
            }
        }
    }

    /// So much off, at most the whole price.
    ///
    /// @param off more than zero
    public record Amount(Money off) implements Size {
        public Amount {
            if (!off.isPositive()) {
                throw new IllegalArgumentException("not a discount: " + off);
            }
        }
    }

    /// What it takes off a price, never more than the price and never less than nothing; of a negative price it
    /// takes as much, negative.
    public Money off(Money price) {
        if (price.isNegative()) {
            return off(price.negated()).negated();
        }
        return switch (size) {
            case Percent(int basisPoints) ->
                Money.of(
                        Rounding.HALF_AWAY_FROM_ZERO.multiplyDivide(price.amountMinor(), basisPoints, WHOLE),
                        price.currency());
            case Amount(var off) -> off.compareTo(price) < 0 ? off : price;
        };
    }

    /// Whether it takes more than a part of the price off.
    ///
    /// @param basisPoints the largest part, in hundredths of a percent
    public boolean exceeds(int basisPoints, Money price) {
        return switch (size) {
            case Percent(int given) -> given > basisPoints;
            case Amount _ -> {
                long most = Rounding.DOWN.multiplyDivide(price.abs().amountMinor(), basisPoints, WHOLE);
                yield off(price).abs().amountMinor() > most;
            }
        };
    }
}
