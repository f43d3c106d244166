package io.mostrador.register.core;

import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.domain.sale.SaleTerms;
import io.mostrador.domain.till.TillSession;
import io.mostrador.domain.till.TillSessionId;
import io.mostrador.domain.till.TillTotals;
import io.mostrador.domain.till.ZReport;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.OpenTill;
import io.mostrador.register.Refusal;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.RegisterState;
import io.mostrador.register.SuspendedBasket;
import io.mostrador.register.fact.ExpiryCause;
import io.mostrador.register.fact.Fact;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The till session: open, count, close, and the drawer without a sale.
record TillDecisions(RegisterState state, Surroundings around) {

    Decision open(Command.OpenTill command) {
        if (state.mode() instanceof Mode.SignedOut) {
            return Decision.refused(Reason.NOT_SIGNED_ON);
        }
        if (!(state.mode() instanceof Mode.TillClosed(var operator))) {
            return Decision.refused(Reason.TILL_ALREADY_OPEN);
        }
        if (!AmountLimit.allowsNotNegative(command.openingFloat(), state.store().currency())) {
            return Decision.refused(Reason.AMOUNT_NOT_VALID);
        }
        TillSession session = new TillSession(
                new TillSessionId(around.ids().next()),
                LocalDate.ofInstant(around.now(), state.store().zone()),
                around.now(),
                operator.id(),
                command.openingFloat());
        return Decision.accepted(
                state.withMode(new Mode.Selling(
                        operator, freshTill(session, state.store().terms()))),
                new Fact.TillOpened(session));
    }

    Decision startCount(Mode.TillOpen open) {
        if (open instanceof Mode.CountingTill) {
            return Decision.refused(Reason.NOT_NOW);
        }
        List<SuspendedBasket> ended = new ExpiryDecisions(state, around).endedByClose(open.till());
        OpenTill left = ExpiryDecisions.without(open.till(), ended);
        Optional<Refusal> obstacle = obstacleToClosing(left);
        if (obstacle.isPresent()) {
            return new Decision.Refused(obstacle.get());
        }
        RegisterState counting = state.withMode(new Mode.CountingTill(open.operator(), left));
        return ended.isEmpty()
                ? Decision.accepted(counting)
                : Decision.accepted(counting, ExpiryDecisions.fact(open.till(), ended, ExpiryCause.CLOSE));
    }

    Decision cancelCount(Mode.TillOpen open) {
        return open instanceof Mode.CountingTill
                ? Decision.accepted(state.withMode(new Mode.Selling(open.operator(), open.till())))
                : Decision.refused(Reason.NOT_NOW);
    }

    /// Over or short never refuses a close: the difference is what the report is for.
    Decision close(Mode.TillOpen open, Command.CloseTill command) {
        Optional<Refusal> obstacle = obstacleToClosing(open.till());
        if (obstacle.isPresent()) {
            return new Decision.Refused(obstacle.get());
        }
        if (!(open instanceof Mode.CountingTill)) {
            return Decision.refused(Reason.NOT_NOW);
        }
        if (!isCount(command)) {
            return Decision.refused(Reason.AMOUNT_NOT_VALID);
        }
        ZReport report = new ZReport(
                state.nextZ(),
                open.till().session(),
                open.till().totals(),
                command.countedCash(),
                around.now(),
                open.operator().id(),
                open.operator().name(),
                command.countedForeign());
        RegisterState closed = new RegisterState(
                state.store(),
                state.operators(),
                state.nextReceipt(),
                state.nextZ() + 1,
                state.storedValues(),
                state.quickKeys(),
                new Mode.TillClosed(open.operator()));
        return Decision.accepted(closed, new Fact.TillClosed(report));
    }

    /// Each currency once.
    private boolean isCount(Command.CloseTill command) {
        Set<Currency> counted = new HashSet<>(Set.of(state.store().currency()));
        return AmountLimit.allowsNotNegative(
                        command.countedCash(), state.store().currency())
                && command.countedForeign().stream()
                        .allMatch(amount -> counted.add(amount.currency())
                                && AmountLimit.allowsNotNegative(amount, amount.currency()));
    }

    Decision noSale(Mode.TillOpen open, Command.MakeNoSale command) {
        OpenTill till = open.till().withTotals(open.till().totals().plusNoSale());
        Fact fact = new Fact.NoSaleMade(around.ids().next(), till.session().id(), command.reason());
        return Decision.accepted(state.withMode(Modes.withTill(open, till)), fact);
    }

    /// The core does not remember sales; a copy of one the journal does not have fails there.
    Decision copyReceipt(Command.CopyReceipt command) {
        return Decision.accepted(state, new Fact.ReceiptCopied(command.saleId()));
    }

    static OpenTill freshTill(TillSession session, SaleTerms terms) {
        var currency = terms.currency();
        return new OpenTill(
                session, TillTotals.none(currency), Basket.empty(BasketId.NONE, terms), List.of(), List.of());
    }

    private static Optional<Refusal> obstacleToClosing(OpenTill till) {
        if (!till.basket().isEmpty()) {
            return Optional.of(Refusal.of(Reason.BASKET_NOT_EMPTY));
        }
        return till.suspended().isEmpty() ? Optional.empty() : Optional.of(Refusal.of(Reason.SUSPENDED_BASKETS_WAIT));
    }
}
