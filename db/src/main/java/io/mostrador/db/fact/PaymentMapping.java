package io.mostrador.db.fact;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.payment.Approval;
import io.mostrador.domain.payment.Decline;
import io.mostrador.domain.payment.PaymentAttempt;
import io.mostrador.domain.payment.PaymentAttemptId;
import io.mostrador.domain.payment.PaymentReference;
import io.mostrador.domain.payment.PaymentRequest;
import io.mostrador.domain.payment.PaymentState;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.fact.Fact;
import io.mostrador.sync.protocol.payload.PaymentPayload;
import java.util.Currency;

/// Payment attempts on a terminal.
final class PaymentMapping {
    private PaymentMapping() {}

    static PaymentPayload payload(Fact.PaymentIntended intended) {
        PaymentAttempt attempt = intended.attempt();
        return new PaymentPayload.IntendedV1(
                attempt.id().value(),
                attempt.basketId().value(),
                attempt.type().name(),
                attempt.amount().currency().getCurrencyCode(),
                attempt.amount().amountMinor(),
                attempt.reference().value());
    }

    static PaymentPayload payload(Fact.PaymentApproved approved) {
        Approval approval = approved.approval();
        return new PaymentPayload.ApprovedV1(
                approved.id().value(),
                approval.authorisationCode(),
                approval.scheme(),
                approval.lastDigits(),
                approval.terminalId(),
                approval.byHand());
    }

    static Fact fact(PaymentPayload payload) {
        PaymentAttemptId id = new PaymentAttemptId(payload.attemptId());
        return switch (payload) {
            case PaymentPayload.IntendedV1 intended -> new Fact.PaymentIntended(attempt(id, intended));
            case PaymentPayload.SentV1 _ -> new Fact.PaymentSent(id);
            case PaymentPayload.RequestedV1 requested ->
                new Fact.PaymentRequested(id, PaymentRequest.valueOf(requested.request()));
            case PaymentPayload.ApprovedV1 approved -> new Fact.PaymentApproved(id, approval(approved));
            case PaymentPayload.DeclinedV1 declined ->
                new Fact.PaymentDeclined(
                        id, new Decline(Decline.Reason.valueOf(declined.reason()), declined.message()));
            case PaymentPayload.MovedV1 moved ->
                new Fact.PaymentMoved(id, PaymentState.valueOf(moved.state()), moved.byHand());
        };
    }

    private static PaymentAttempt attempt(PaymentAttemptId id, PaymentPayload.IntendedV1 intended) {
        return new PaymentAttempt(
                id,
                new BasketId(intended.basketId()),
                TenderType.valueOf(intended.type()),
                Money.of(intended.amountMinor(), Currency.getInstance(intended.currency())),
                new PaymentReference(intended.reference()),
                PaymentState.INTENT,
                PaymentRequest.NONE,
                null,
                null);
    }

    private static Approval approval(PaymentPayload.ApprovedV1 approved) {
        return new Approval(
                approved.authorisationCode(),
                approved.scheme(),
                approved.lastDigits(),
                approved.terminalId(),
                approved.byHand());
    }
}
