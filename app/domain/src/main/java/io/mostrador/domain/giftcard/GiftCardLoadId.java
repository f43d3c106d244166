package io.mostrador.domain.giftcard;

import java.util.UUID;

/// Identity of a load of a gift card, made on the till (UUIDv7).
public record GiftCardLoadId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
