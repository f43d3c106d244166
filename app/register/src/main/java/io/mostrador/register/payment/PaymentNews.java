package io.mostrador.register.payment;

import io.mostrador.domain.payment.Approval;
import io.mostrador.domain.payment.Decline;

/// What is heard from the terminal about an attempt.
public sealed interface PaymentNews {
    /// It is about to be told of it.
    record Sent() implements PaymentNews {}

    record Approved(Approval approval) implements PaymentNews {}

    record Declined(Decline decline) implements PaymentNews {}

    /// Nobody knows.
    record Unknown() implements PaymentNews {}

    /// The money went back.
    record Refunded() implements PaymentNews {}

    /// It is not known that the money went back.
    record NotRefunded() implements PaymentNews {}
}
