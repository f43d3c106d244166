package io.mostrador.domain.till;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.people.OperatorId;
import java.time.Instant;

/// The close of a till session: read, closed, numbered; never changed again.
///
/// @param number from 1, without gaps
/// @param countedCash what the operator counted
public record ZReport(
        long number,
        TillSession session,
        TillTotals totals,
        Money countedCash,
        Instant closedAt,
        OperatorId closedBy,
        String closedByName) {
    public ZReport {
        if (number < 1) {
            throw new IllegalArgumentException("Z reports are numbered from 1");
        }
        if (countedCash.isNegative()) {
            throw new IllegalArgumentException("counted cash cannot be negative");
        }
    }

    public Money expectedCash() {
        return totals.expectedCash(session.openingFloat());
    }

    /// Positive: more cash than expected; negative: less.
    public Money overShort() {
        return countedCash.minus(expectedCash());
    }
}
