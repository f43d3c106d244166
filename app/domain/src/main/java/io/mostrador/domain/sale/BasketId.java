package io.mostrador.domain.sale;

import java.util.UUID;

/// Identity of a basket, made on the till (UUIDv7) when its first line or its customer comes; the sale it becomes
/// keeps it.
public record BasketId(UUID value) {
    /// The nil UUID: what an empty basket is called until its first line or customer gives it an id. No fact
    /// ever carries it.
    public static final BasketId NONE = new BasketId(new UUID(0, 0));

    @Override
    public String toString() {
        return value.toString();
    }
}
