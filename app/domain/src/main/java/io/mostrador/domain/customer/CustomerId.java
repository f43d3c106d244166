package io.mostrador.domain.customer;

import java.util.UUID;

/// Identity of a customer, made on the till (UUIDv7), so that one can be made without a network.
public record CustomerId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
