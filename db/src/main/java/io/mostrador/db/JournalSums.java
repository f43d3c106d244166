package io.mostrador.db;

import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.till.TillSessionId;
import io.mostrador.domain.till.TillTotals;
import io.mostrador.domain.till.ZReport;
import io.mostrador.register.fact.Fact;
import java.util.HashMap;
import java.util.Map;

/// Adds up what a journal tells and checks that it agrees with itself: receipts numbered without gaps but those
/// that a restored journal leaves out, Z reports that say what their sales make. (That a sale agrees with itself
/// is checked when it is read.)
final class JournalSums {
    private final Map<String, Long> lastReceipts = new HashMap<>();
    private final Map<TillSessionId, TillTotals> sessions = new HashMap<>();
    private long saleCount;
    private long saleTotalMinor;
    private long lastZ;
    private long lowestReceipt = 1;
    private long lowestZ = 1;
    private boolean restored;

    /// @throws IllegalArgumentException when the fact contradicts the ones before
    void add(Fact fact) {
        switch (fact) {
            case Fact.TillOpened(var session) ->
                sessions.put(
                        session.id(), TillTotals.none(session.openingFloat().currency()));
            case Fact.SaleCompleted(var sale) -> add(sale);
            case Fact.NoSaleMade noSale ->
                sessions.computeIfPresent(noSale.tillSessionId(), (_, totals) -> totals.plusNoSale());
            case Fact.SaleVoided voided ->
                sessions.computeIfPresent(voided.tillSessionId(), (_, totals) -> totals.plusVoidedSale());
            case Fact.TillClosed(var report) -> check(report);
            case Fact.JournalRestored restored -> leaveOut(restored);
            default -> {
                // No sums in it.
            }
        }
    }

    private void add(Sale sale) {
        String series = sale.receiptNumber().series();
        long number = sale.receiptNumber().number();
        long expected = lastReceipts.getOrDefault(series, 0L) + 1;
        if (!fits(number, expected, lowestReceipt)) {
            throw new IllegalArgumentException("receipt " + sale.receiptNumber() + " is not number " + expected);
        }
        lastReceipts.put(series, number);
        sessions.computeIfPresent(sale.tillSessionId(), (_, totals) -> totals.plus(sale));
        saleCount++;
        saleTotalMinor = Math.addExact(saleTotalMinor, sale.total().amountMinor());
    }

    /// The next one; or, where a restored journal leaves numbers out, the first after those, or one of a sale
    /// that was recorded once more, which lost its neighbours.
    private static boolean fits(long number, long expected, long lowest) {
        return number == expected || (expected < lowest && number > expected && number <= lowest);
    }

    private void leaveOut(Fact.JournalRestored fact) {
        lowestReceipt = fact.nextReceipt();
        lowestZ = fact.nextZ();
        restored = true;
    }

    private void check(ZReport report) {
        TillTotals expected = sessions.remove(report.session().id());
        boolean lostBegin = restored && expected == null;
        if (!lostBegin && !report.totals().equals(expected)) {
            throw new IllegalArgumentException(
                    "Z report " + report.number() + " says " + report.totals() + ", its sales make " + expected);
        }
        if (!fits(report.number(), lastZ + 1, lowestZ)) {
            throw new IllegalArgumentException("Z report " + report.number() + " is not number " + (lastZ + 1));
        }
        lastZ = report.number();
    }

    long saleCount() {
        return saleCount;
    }

    long saleTotalMinor() {
        return saleTotalMinor;
    }
}
