package io.mostrador.domain.returns;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Proration;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.SaleLine;

/// A line that was sold, and what of it can still come back.
///
/// @param sold goods that went out and count
/// @param returned so far, more than was sold where two tills did not know of each other
public record ReturnableLine(SaleLine sold, Returned returned) {
    public ReturnableLine {
        if (sold.isReturn() || sold.voided()) {
            throw new IllegalArgumentException("line " + sold.number() + " was not sold");
        }
    }

    public int number() {
        return sold.number();
    }

    /// How much of it can still come back, zero when all has.
    public Quantity left() {
        Quantity left = sold.quantity().plus(returned.quantity().negated());
        return left.isNegative() ? new Quantity(0) : left;
    }

    /// What is given back for the next part: its share of what was really paid, so that all parts, in whatever
    /// sizes, make what was paid for the line. Whatever was given back before, the last part makes it right.
    ///
    /// @param part more than zero, at most [#left]
    /// @throws IllegalArgumentException when it is not
    public Money refund(Quantity part) {
        if (part.isNegative() || part.isZero() || part.compareTo(left()) > 0) {
            throw new IllegalArgumentException(part + " of " + left() + " left of line " + number());
        }
        Quantity none = new Quantity(0);
        Money soFar = new Proration(sold.amount(), sold.quantity())
                .share(none, returned.quantity().plus(part));
        Money share = soFar.minus(returned.refund());
        return share.isNegative() ? Money.zero(share.currency()) : share;
    }

    /// What all that is left would give back.
    public Money refund() {
        return left().isZero() ? Money.zero(sold.unitPrice().currency()) : refund(left());
    }

    ReturnableLine less(SaleLine back) {
        return new ReturnableLine(sold, returned.plus(back));
    }
}
