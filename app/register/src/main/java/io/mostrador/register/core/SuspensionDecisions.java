package io.mostrador.register.core;

import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.OpenTill;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.RegisterState;
import io.mostrador.register.SuspendedBasket;
import io.mostrador.register.fact.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The whole basket: set aside, taken back, given up.
record SuspensionDecisions(RegisterState state, Surroundings around) {
    /// More than any counter keeps waiting; keeps the state bounded.
    static final int MAX_SUSPENDED = 50;

    Decision suspend(Mode.TillOpen open) {
        Basket basket = open.till().basket();
        if (!basket.tenders().isEmpty()) {
            return Decision.refused(Reason.TENDERS_TAKEN);
        }
        if (basket.isEmpty()) {
            return Decision.refused(Reason.BASKET_EMPTY);
        }
        if (open.till().suspended().size() == MAX_SUSPENDED) {
            return Decision.refused(Reason.SUSPENDED_BASKETS_WAIT);
        }
        List<SuspendedBasket> suspended = new ArrayList<>(open.till().suspended());
        suspended.add(new SuspendedBasket(basket, around.now(), open.operator().id()));
        OpenTill till = open.till().withSuspended(suspended).withBasket(noBasket());
        return Decision.accepted(selling(open, till), new Fact.BasketSuspended(basket.id()));
    }

    /// The current basket has to be empty; one with nothing but voided lines counts as empty and is replaced.
    Decision resume(Mode.TillOpen open, Command.Resume command) {
        if (!open.till().basket().isEmpty()) {
            return Decision.refused(Reason.BASKET_NOT_EMPTY);
        }
        Optional<SuspendedBasket> found = open.till().suspended().stream()
                .filter(suspended -> suspended.basket().id().equals(command.basketId()))
                .findFirst();
        if (found.isEmpty()) {
            return Decision.refused(Reason.NO_SUCH_BASKET);
        }
        List<SuspendedBasket> left = new ArrayList<>(open.till().suspended());
        left.remove(found.get());
        OpenTill till = open.till()
                .withSuspended(left)
                .withBasket(new Promoting(around, state.store().zone())
                        .apply(found.get().basket()));
        return Decision.accepted(selling(open, till), new Fact.BasketResumed(command.basketId()));
    }

    /// A basket with nothing but voided lines can be given up too: its crossed-out lines leave the screen.
    Decision voidSale(Mode.TillOpen open) {
        Basket basket = open.till().basket();
        if (open instanceof Mode.CountingTill) {
            return Decision.refused(Reason.NOT_NOW);
        }
        if (!basket.tenders().isEmpty()) {
            return Decision.refused(Reason.TENDERS_TAKEN);
        }
        if (basket.lines().isEmpty()) {
            return Decision.refused(Reason.BASKET_EMPTY);
        }
        OpenTill till =
                open.till().withTotals(open.till().totals().plusVoidedSale()).withBasket(noBasket());
        Fact fact = new Fact.SaleVoided(
                basket.id(),
                till.session().id(),
                basket.total(),
                basket.activeLines().size());
        return Decision.accepted(selling(open, till), fact);
    }

    private RegisterState selling(Mode.TillOpen open, OpenTill till) {
        return state.withMode(new Mode.Selling(open.operator(), till));
    }

    private Basket noBasket() {
        return Basket.empty(BasketId.NONE, state.store().terms());
    }
}
