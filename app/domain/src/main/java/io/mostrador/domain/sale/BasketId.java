package io.mostrador.domain.sale;

import java.util.UUID;

/// Identity of a basket, made on the till (UUIDv7) when its first line comes; the sale it becomes keeps it.
public record BasketId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
