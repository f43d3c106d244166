package io.mostrador.db.crash;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.payment.Approval;
import io.mostrador.domain.payment.Decline;
import io.mostrador.domain.payment.PaymentAttempt;
import io.mostrador.domain.payment.PaymentAttemptId;
import io.mostrador.domain.payment.PaymentRequest;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.Command;
import io.mostrador.register.payment.PaymentNews;
import java.util.List;
import java.util.random.RandomGenerator;

/// A terminal that says anything at any time; what makes no sense is refused.
final class RandomPayments {
    private RandomPayments() {}

    static Command start(Money due, RandomGenerator random) {
        Money amount = random.nextBoolean() ? due : Money.of(due.amountMinor() / 2, due.currency());
        return new Command.StartPayment(random.nextBoolean() ? TenderType.CARD : TenderType.QR, amount);
    }

    static Command next(List<PaymentAttempt> payments, RandomGenerator random) {
        PaymentAttemptId id = payments.get(random.nextInt(payments.size())).id();
        PaymentRequest[] requests = PaymentRequest.values();
        return switch (random.nextInt(4)) {
            case 0 -> new Command.SettlePayment(id);
            case 1 -> new Command.RequestPayment(id, requests[random.nextInt(requests.length)]);
            default -> new Command.HearPayment(id, news(random));
        };
    }

    private static PaymentNews news(RandomGenerator random) {
        return switch (random.nextInt(7)) {
            case 0 -> new PaymentNews.Sent();
            case 1 -> new PaymentNews.Unknown();
            case 2 -> new PaymentNews.Declined(new Decline(Decline.Reason.REFUSED, "Sin fondos"));
            case 3 -> new PaymentNews.NotRefunded();
            case 4, 5 -> new PaymentNews.Refunded();
            default -> new PaymentNews.Approved(new Approval("012345", "Visa", "4242", "T1", false));
        };
    }
}
