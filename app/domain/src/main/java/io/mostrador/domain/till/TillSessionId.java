package io.mostrador.domain.till;

import java.util.UUID;

/// Identity of a till session, made on the till (UUIDv7).
public record TillSessionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
