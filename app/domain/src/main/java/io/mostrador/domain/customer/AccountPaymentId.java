package io.mostrador.domain.customer;

import java.util.UUID;

/// Identity of a payment on account, made on the till (UUIDv7).
public record AccountPaymentId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
