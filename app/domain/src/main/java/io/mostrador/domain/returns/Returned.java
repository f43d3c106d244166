package io.mostrador.domain.returns;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.SaleLine;
import java.util.Currency;

/// What has come back of a line already.
///
/// @param quantity never negative
/// @param refund what was given back for it, never negative
public record Returned(Quantity quantity, Money refund) {
    public Returned {
        if (quantity.isNegative() || refund.isNegative()) {
            throw new IllegalArgumentException(quantity + " came back for " + refund);
        }
    }

    public static Returned nothing(Currency currency) {
        return new Returned(new Quantity(0), Money.zero(currency));
    }

    /// @param back a return line that counts
    public Returned plus(SaleLine back) {
        return new Returned(
                quantity.plus(back.quantity().negated()),
                refund.plus(back.amount().negated()));
    }
}
