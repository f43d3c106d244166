package io.mostrador.register.core;

import io.mostrador.domain.payment.PaymentAttempt;
import io.mostrador.domain.payment.PaymentAttemptId;
import io.mostrador.domain.payment.PaymentState;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.register.Mode;
import io.mostrador.register.OpenTill;
import io.mostrador.register.RegisterState;
import io.mostrador.register.fact.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// What facts do to the payment attempts of a till, the same for a command and for a restart. An attempt whose
/// money is where it belongs leaves the list.
final class PaymentTrail {
    private PaymentTrail() {}

    /// @param state after everything else the facts do
    /// @throws IllegalArgumentException when a fact tells of an attempt that is not there, or of a step that is
    /// not
    static RegisterState after(RegisterState state, List<Fact> facts) {
        OpenTill till = state.openTill();
        if (till == null) {
            return state;
        }
        List<PaymentAttempt> payments = till.payments();
        for (Fact fact : facts) {
            payments = step(payments, fact);
        }
        return payments.equals(till.payments()) ? state : withTill(state, till.withPayments(payments));
    }

    private static List<PaymentAttempt> step(List<PaymentAttempt> payments, Fact fact) {
        return switch (fact) {
            case Fact.PaymentIntended(var attempt) -> with(payments, attempt);
            case Fact.PaymentSent(var id) -> change(payments, id, attempt -> attempt.moved(PaymentState.SENT));
            case Fact.PaymentRequested(var id, var request) ->
                change(payments, id, attempt -> attempt.requested(request));
            case Fact.PaymentApproved(var id, var approval) ->
                change(payments, id, attempt -> attempt.approved(approval));
            case Fact.PaymentDeclined(var id, var decline) ->
                change(payments, id, attempt -> attempt.declined(decline));
            case Fact.PaymentMoved(var id, var to, boolean _) -> change(payments, id, attempt -> attempt.moved(to));
            case Fact.TenderAdded(var basketId, var tender) ->
                tendered(payments, basketId, List.of(tender), PaymentState.TENDERED);
            case Fact.SaleCompleted(var sale) ->
                tendered(payments, new BasketId(sale.id().value()), sale.tenders(), PaymentState.SOLD);
            default -> payments;
        };
    }

    private static List<PaymentAttempt> with(List<PaymentAttempt> payments, PaymentAttempt attempt) {
        List<PaymentAttempt> more = new ArrayList<>(payments);
        more.add(attempt);
        return more;
    }

    private static List<PaymentAttempt> change(
            List<PaymentAttempt> payments, PaymentAttemptId id, UnaryOperator<PaymentAttempt> step) {
        if (payments.stream().noneMatch(attempt -> attempt.id().equals(id))) {
            throw new IllegalArgumentException("no payment attempt " + id);
        }
        return payments.stream()
                .map(attempt -> attempt.id().equals(id) ? step.apply(attempt) : attempt)
                .filter(attempt -> !attempt.state().isFinal())
                .toList();
    }

    /// Approved attempts whose reference is on one of the tenders of their basket.
    private static List<PaymentAttempt> tendered(
            List<PaymentAttempt> payments, BasketId basketId, List<TenderLine> tenders, PaymentState next) {
        return payments.stream()
                .map(attempt -> attempt.basketId().equals(basketId)
                                && attempt.state().mayBecome(next)
                                && tenders.stream()
                                        .anyMatch(tender ->
                                                attempt.reference().value().equals(tender.reference()))
                        ? attempt.moved(next)
                        : attempt)
                .filter(attempt -> !attempt.state().isFinal())
                .toList();
    }

    private static RegisterState withTill(RegisterState state, OpenTill till) {
        return state.withMode(
                switch (state.mode()) {
                    case Mode.TillOpen open -> Modes.withTill(open, till);
                    case Mode.SignedOut _, Mode.TillClosed _ -> new Mode.SignedOut(till);
                });
    }
}
