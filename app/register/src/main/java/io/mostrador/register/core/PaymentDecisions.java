package io.mostrador.register.core;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.payment.Approval;
import io.mostrador.domain.payment.PaymentAttempt;
import io.mostrador.domain.payment.PaymentAttemptId;
import io.mostrador.domain.payment.PaymentRequest;
import io.mostrador.domain.payment.PaymentState;
import io.mostrador.domain.people.Role;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.OpenTill;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.RegisterState;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.payment.PaymentNews;
import java.util.Optional;
import java.util.function.Function;

/// Payments on a terminal. What becomes of the attempts themselves is in [PaymentTrail].
record PaymentDecisions(RegisterState state, Surroundings around) {

    Decision decide(Command.ForPayment command) {
        return switch (command) {
            case Command.StartPayment start -> start(start);
            case Command.RequestPayment(var id, var request) -> of(id, attempt -> request(attempt, request));
            case Command.ResolvePayment resolve -> of(resolve.id(), attempt -> resolve(attempt, resolve));
            case Command.HearPayment(var id, var news) -> of(id, attempt -> hear(attempt, news));
            case Command.SettlePayment(var id) -> of(id, this::settle);
        };
    }

    /// The terminal charges at most what is due and not in question already.
    private Decision start(Command.StartPayment command) {
        if (!(state.mode() instanceof Mode.Tendering tendering)) {
            return Decision.refused(Reason.NOT_NOW);
        }
        Basket basket = tendering.till().basket();
        Money due = basket.balanceDue();
        if (!PaymentAttempt.runsOnTerminal(command.type())
                || !AmountLimit.allows(command.amount(), basket.currency())
                || !command.amount().isPositive()) {
            return Decision.refused(Reason.AMOUNT_NOT_VALID);
        }
        if (basket.tenders().size() == Basket.MAX_TENDERS) {
            return Decision.refused(Reason.BASKET_FULL);
        }
        if (command.amount().compareTo(due) > 0) {
            return Decision.refused(Reason.NO_CHANGE_ON_TENDER);
        }
        if (command.amount().compareTo(due.minus(inQuestion(tendering.till()))) > 0) {
            return Decision.refused(Reason.PAYMENT_IN_QUESTION);
        }
        PaymentAttemptId id = new PaymentAttemptId(around.ids().next());
        return Decision.accepted(
                state,
                new Fact.PaymentIntended(PaymentAttempt.intended(id, basket.id(), command.type(), command.amount())));
    }

    /// What may have been charged for the open basket and is no tender of it.
    private static Money inQuestion(OpenTill till) {
        Money sum = Money.zero(till.basket().currency());
        for (PaymentAttempt attempt : till.basketPayments()) {
            if (attempt.state().isInQuestion() || attempt.state() == PaymentState.APPROVED) {
                sum = sum.plus(attempt.amount());
            }
        }
        return sum;
    }

    private Decision request(PaymentAttempt attempt, PaymentRequest request) {
        if (!(state.mode() instanceof Mode.TillOpen)) {
            return Decision.refused(Reason.NOT_SIGNED_ON);
        }
        return request.fits(attempt.state()) && request != attempt.request()
                ? Decision.accepted(state, new Fact.PaymentRequested(attempt.id(), request))
                : Decision.refused(Reason.NOT_NOW);
    }

    private Decision resolve(PaymentAttempt attempt, Command.ResolvePayment command) {
        if (!(state.mode() instanceof Mode.TillOpen open)) {
            return Decision.refused(Reason.NOT_SIGNED_ON);
        }
        if (open.operator().role() != Role.MANAGER) {
            return Decision.refused(Reason.MANAGER_NEEDED);
        }
        return switch (command.reading()) {
            case CHARGED -> charged(attempt, command.authorisationCode().strip());
            case NOT_CHARGED -> moved(attempt, PaymentState.NOT_CHARGED, true);
            case REFUNDED -> moved(attempt, PaymentState.REFUNDED, true);
        };
    }

    private Decision charged(PaymentAttempt attempt, String code) {
        if (attempt.state() != PaymentState.UNKNOWN) {
            return Decision.refused(Reason.NOT_NOW);
        }
        if (code.isEmpty()) {
            return Decision.refused(Reason.TENDER_REFERENCE_MISSING);
        }
        return code.length() <= Approval.MAX_CODE_LENGTH && Approval.isSafe(code)
                ? Decision.accepted(state, new Fact.PaymentApproved(attempt.id(), Approval.byHand(code)))
                : Decision.refused(Reason.TENDER_REFERENCE_NOT_VALID);
    }

    private Decision hear(PaymentAttempt attempt, PaymentNews news) {
        return switch (news) {
            case PaymentNews.Sent _ ->
                attempt.request() == PaymentRequest.CANCEL
                        ? Decision.refused(Reason.NOT_NOW)
                        : step(attempt, PaymentState.SENT, new Fact.PaymentSent(attempt.id()));
            case PaymentNews.Approved(var approval) ->
                step(attempt, PaymentState.APPROVED, new Fact.PaymentApproved(attempt.id(), approval));
            case PaymentNews.Declined(var decline) ->
                step(attempt, PaymentState.DECLINED, new Fact.PaymentDeclined(attempt.id(), decline));
            case PaymentNews.Unknown _ -> moved(attempt, PaymentState.UNKNOWN, false);
            case PaymentNews.Refunded _ -> moved(attempt, PaymentState.REFUNDED, false);
            case PaymentNews.NotRefunded _ ->
                attempt.request() == PaymentRequest.REFUND
                        ? Decision.accepted(state, new Fact.PaymentRequested(attempt.id(), PaymentRequest.NONE))
                        : Decision.refused(Reason.NOT_NOW);
        };
    }

    /// The tender of its basket where the basket is open and still owes it. While the basket is set aside, or
    /// nobody is signed on, the attempt waits. Where its approval meets a basket whose promotions are not written
    /// down, as after a step back to selling, that is done first, and the attempt is to be settled once more.
    private Decision settle(PaymentAttempt attempt) {
        OpenTill till = state.openTill();
        boolean stray = attempt.state() == PaymentState.TENDERED && till != null && !till.isTendered(attempt);
        if (till == null || !(stray || attempt.state() == PaymentState.APPROVED)) {
            return Decision.refused(Reason.NOT_NOW);
        }
        boolean waits = till.suspended().stream()
                .anyMatch(suspended -> suspended.basket().id().equals(attempt.basketId()));
        if (stray || !(waits || fits(attempt, till.basket()))) {
            return moved(attempt, PaymentState.REFUND_DUE, false);
        }
        if (waits || !(state.mode() instanceof Mode.TillOpen open)) {
            return Decision.refused(Reason.NOT_NOW);
        }
        if (open instanceof Mode.Selling && around.changesPrices()) {
            return new TenderDecisions(state, around).start(open);
        }
        TenderLine line = new TenderLine(
                till.basket().nextTenderNumber(),
                attempt.type(),
                attempt.amount(),
                attempt.reference().value());
        return new TenderDecisions(state, around).take(open, line);
    }

    private static boolean fits(PaymentAttempt attempt, Basket basket) {
        return attempt.basketId().equals(basket.id())
                && attempt.amount().compareTo(basket.balanceDue()) <= 0
                && basket.tenders().size() < Basket.MAX_TENDERS;
    }

    private Decision moved(PaymentAttempt attempt, PaymentState to, boolean byHand) {
        return step(attempt, to, new Fact.PaymentMoved(attempt.id(), to, byHand));
    }

    private Decision step(PaymentAttempt attempt, PaymentState to, Fact fact) {
        return attempt.state().mayBecome(to) ? Decision.accepted(state, fact) : Decision.refused(Reason.NOT_NOW);
    }

    private Decision of(PaymentAttemptId id, Function<PaymentAttempt, Decision> act) {
        return Optional.ofNullable(state.openTill())
                .flatMap(till -> till.payment(id))
                .map(act)
                .orElseGet(() -> Decision.refused(Reason.NO_SUCH_PAYMENT));
    }
}
