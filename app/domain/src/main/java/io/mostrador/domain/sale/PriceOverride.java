package io.mostrador.domain.sale;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Rounding;
import io.mostrador.domain.people.OperatorId;
import io.mostrador.domain.people.Role;

/// Another unit price that a person gives a line of the open basket.
///
/// @param unitPrice tax included, never negative
/// @param by who is answerable
public record PriceOverride(Money unitPrice, DiscountReason reason, OperatorId by) {
    private static final int WHOLE = 10_000;

    public PriceOverride {
        if (unitPrice.isNegative()) {
            throw new IllegalArgumentException("a unit price of " + unitPrice);
        }
    }

    /// Whether the role may not go so far: down by the part it may take off, and up only with
    /// [Role#raisesPrices].
    ///
    /// @param instead the price the line would have had
    public boolean exceeds(Role role, Money instead) {
        if (unitPrice.compareTo(instead) > 0) {
            return !role.raisesPrices();
        }
        long most = Rounding.DOWN.multiplyDivide(instead.amountMinor(), role.mostDiscount(), WHOLE);
        return instead.minus(unitPrice).amountMinor() > most;
    }
}
