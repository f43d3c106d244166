package io.mostrador.domain.till;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.people.OperatorId;
import java.time.Instant;
import java.time.LocalDate;

/// One till, one accountable stretch, from its float to its settlement (screen: "turno").
///
/// @param businessDate the trading date all its sales carry, whenever midnight comes
/// @param openingFloat cash in the till at the start, never negative
public record TillSession(
        TillSessionId id, LocalDate businessDate, Instant openedAt, OperatorId openedBy, Money openingFloat) {
    public TillSession {
        if (openingFloat.isNegative()) {
            throw new IllegalArgumentException("the opening float cannot be negative");
        }
    }
}
