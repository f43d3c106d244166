package io.mostrador.domain.sale;

import java.util.UUID;

/// Identity of a completed sale: the UUIDv7 of its basket, so that a retry can never make a second one.
public record SaleId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
