package io.mostrador.register.core;

import io.mostrador.domain.till.TillTotals;
import io.mostrador.register.Mode;
import io.mostrador.register.OpenTill;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.RegisterState;
import io.mostrador.register.SuspendedBasket;
import io.mostrador.register.SuspensionPolicy;
import io.mostrador.register.fact.ExpiredBasket;
import io.mostrador.register.fact.ExpiryCause;
import io.mostrador.register.fact.Fact;
import java.util.List;

/// Suspended sales that have waited as long as the shop lets them. They count as voided sales. One for which money
/// was taken, or may have been, never expires.
record ExpiryDecisions(RegisterState state, Surroundings around) {

    /// Ends the waiting of those whose hours are over, whoever is signed on.
    Decision expire() {
        OpenTill till = state.openTill();
        List<SuspendedBasket> due = till == null ? List.of() : due(till);
        if (till == null || due.isEmpty()) {
            return Decision.refused(Reason.NOT_NOW);
        }
        OpenTill left = without(till, due);
        Mode mode = state.mode() instanceof Mode.TillOpen open ? Modes.withTill(open, left) : new Mode.SignedOut(left);
        return Decision.accepted(state.withMode(mode), fact(till, due, ExpiryCause.HOURS));
    }

    /// Those that the close of the till ends.
    List<SuspendedBasket> endedByClose(OpenTill till) {
        return around.suspension() instanceof SuspensionPolicy.UntilClose
                ? till.suspended().stream()
                        .filter(waiting -> !till.hasMoney(waiting.basket()))
                        .toList()
                : List.of();
    }

    private List<SuspendedBasket> due(OpenTill till) {
        return till.suspended().stream()
                .filter(waiting -> !till.hasMoney(waiting.basket()))
                .filter(waiting -> around.suspension()
                        .expiry(waiting)
                        .filter(end -> !end.isAfter(around.now()))
                        .isPresent())
                .toList();
    }

    static Fact fact(OpenTill till, List<SuspendedBasket> expired, ExpiryCause cause) {
        return new Fact.BasketsExpired(
                till.session().id(),
                expired.stream()
                        .map(SuspendedBasket::basket)
                        .map(basket -> new ExpiredBasket(
                                basket.id(),
                                basket.total(),
                                basket.activeLines().size()))
                        .toList(),
                cause);
    }

    /// The till without the expired ones, each of them a voided sale.
    static OpenTill without(OpenTill till, List<SuspendedBasket> expired) {
        TillTotals totals = till.totals();
        for (int i = 0; i < expired.size(); i++) {
            totals = totals.plusVoidedSale();
        }
        return till.withTotals(totals)
                .withSuspended(till.suspended().stream()
                        .filter(waiting -> !expired.contains(waiting))
                        .toList());
    }
}
