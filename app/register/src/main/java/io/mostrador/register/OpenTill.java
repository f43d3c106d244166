package io.mostrador.register;

import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.till.TillSession;
import io.mostrador.domain.till.TillTotals;
import java.util.List;

/// An open till session with everything that is in flight in it.
///
/// @param basket the open basket, possibly empty
/// @param suspended baskets set aside, oldest first
public record OpenTill(TillSession session, TillTotals totals, Basket basket, List<SuspendedBasket> suspended) {
    public OpenTill {
        suspended = List.copyOf(suspended);
    }

    public OpenTill withBasket(Basket newBasket) {
        return new OpenTill(session, totals, newBasket, suspended);
    }

    public OpenTill withTotals(TillTotals newTotals) {
        return new OpenTill(session, newTotals, basket, suspended);
    }

    public OpenTill withSuspended(List<SuspendedBasket> newSuspended) {
        return new OpenTill(session, totals, basket, newSuspended);
    }
}
