package io.mostrador.domain.money;

/// The share of an amount that goes with a part of a quantity, so that all the parts, in whatever order and
/// sizes, make the whole to the cent: what is given back when a line is returned bit by bit. Each share is the
/// difference of two rounded running totals; nothing is lost or given twice, and no share has the wrong sign.
///
/// @param whole what was paid for all of it (or its tax, or its discount), of either sign
/// @param quantity all of it, more than zero
public record Proration(Money whole, Quantity quantity) {
    public Proration {
        if (quantity.thousandths() <= 0) {
            throw new IllegalArgumentException("nothing to divide by: " + quantity);
        }
    }

    /// The share of the next `part`, when `before` has gone already; it has the sign of `whole`.
    ///
    /// @throws IllegalArgumentException when a quantity is negative or more would go than there is
    public Money share(Quantity before, Quantity part) {
        Quantity after = before.plus(part);
        if (before.isNegative() || part.isNegative() || after.compareTo(quantity) > 0) {
            throw new IllegalArgumentException(part + " after " + before + " is not a part of " + quantity);
        }
        return upTo(after).minus(upTo(before));
    }

    private Money upTo(Quantity running) {
        long minor = Rounding.HALF_AWAY_FROM_ZERO.multiplyDivide(
                whole.amountMinor(), running.thousandths(), quantity.thousandths());
        return Money.of(minor, whole.currency());
    }
}
