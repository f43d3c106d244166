package io.mostrador.domain.till;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.people.OperatorId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The close of a till session: read, closed, numbered; never changed again.
///
/// @param number from 1, without gaps
/// @param countedCash what the operator counted
/// @param countedForeign the same of other currencies, at most once each; one that is not there was not found
public record ZReport(
        long number,
        TillSession session,
        TillTotals totals,
        Money countedCash,
        Instant closedAt,
        OperatorId closedBy,
        String closedByName,
        List<Money> countedForeign) {
    public ZReport {
        if (number < 1) {
            throw new IllegalArgumentException("Z reports are numbered from 1");
        }
        if (countedCash.isNegative()) {
            throw new IllegalArgumentException("counted cash cannot be negative");
        }
        countedForeign = List.copyOf(countedForeign);
        Set<Currency> currencies = new HashSet<>(Set.of(countedCash.currency()));
        for (Money counted : countedForeign) {
            if (counted.isNegative() || !currencies.add(counted.currency())) {
                throw new IllegalArgumentException("cash of another currency is counted once: " + countedForeign);
            }
        }
    }

    /// Where no other currency was counted.
    public ZReport(
            long number,
            TillSession session,
            TillTotals totals,
            Money countedCash,
            Instant closedAt,
            OperatorId closedBy,
            String closedByName) {
        this(number, session, totals, countedCash, closedAt, closedBy, closedByName, List.of());
    }

    /// What was expected and counted of other currencies, in the order of their codes.
    public List<CashCount> foreignCounts() {
        Map<Currency, Money> counted = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
        totals.foreignCash().keySet().forEach(currency -> counted.put(currency, Money.zero(currency)));
        countedForeign.forEach(amount -> counted.put(amount.currency(), amount));
        return counted.values().stream()
                .map(amount -> new CashCount(
                        totals.foreignCash().getOrDefault(amount.currency(), Money.zero(amount.currency())), amount))
                .toList();
    }

    public Money expectedCash() {
        return totals.expectedCash(session.openingFloat());
    }

    /// Positive: more cash than expected; negative: less.
    public Money overShort() {
        return countedCash.minus(expectedCash());
    }
}
