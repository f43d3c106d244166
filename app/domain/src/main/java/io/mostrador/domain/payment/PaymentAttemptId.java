package io.mostrador.domain.payment;

import java.util.UUID;

/// Identity of a payment attempt: a UUIDv7 made on the till before the terminal is asked for anything.
public record PaymentAttemptId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
