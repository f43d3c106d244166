package io.mostrador.domain.tender;

import io.mostrador.domain.money.Money;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;

/// The notes and coins of a currency, and the quick-cash keys they give.
///
/// @param currency the ISO 4217 currency
/// @param notesMinor notes in minor units, ascending
/// @param coinsMinor coins in minor units, ascending
public record Denominations(Currency currency, List<Long> notesMinor, List<Long> coinsMinor) {
    private static final int FEW_NOTES = 5;

    public Denominations {
        notesMinor = List.copyOf(notesMinor);
        coinsMinor = List.copyOf(coinsMinor);
    }

    /// In circulation in 2026 by the central banks' lists (BCRA, BCCh, BCRP, BCE, Federal Reserve); an unknown
    /// currency gets 1-2-5 steps.
    public static Denominations of(Currency currency) {
        return switch (currency.getCurrencyCode()) {
            case "ARS" ->
                of(currency, List.of(10L, 20L, 50L, 100L, 200L, 500L, 1_000L, 2_000L, 10_000L, 20_000L), List.of());
            case "CLP" ->
                of(currency, List.of(1_000L, 2_000L, 5_000L, 10_000L, 20_000L), List.of(10L, 50L, 100L, 500L));
            case "PEN" ->
                new Denominations(
                        currency,
                        List.of(1_000L, 2_000L, 5_000L, 10_000L, 20_000L),
                        List.of(10L, 20L, 50L, 100L, 200L, 500L));
            case "USD" ->
                new Denominations(
                        currency,
                        List.of(100L, 500L, 1_000L, 2_000L, 5_000L, 10_000L),
                        List.of(1L, 5L, 10L, 25L, 50L, 100L));
            default -> of(currency, List.of(5L, 10L, 20L, 50L, 100L), List.of(1L, 2L));
        };
    }

    private static Denominations of(Currency currency, List<Long> noteUnits, List<Long> coinUnits) {
        long minorPerUnit = 1;
        for (int i = 0; i < currency.getDefaultFractionDigits(); i++) {
            minorPerUnit *= 10;
        }
        long factor = minorPerUnit;
        return new Denominations(
                currency,
                noteUnits.stream().map(units -> units * factor).toList(),
                coinUnits.stream().map(units -> units * factor).toList());
    }

    /// The amounts a customer most likely hands over for `balanceDue`: of the next multiples of each note above it,
    /// those made of few notes none of which could be kept back; of these the `limit` with the fewest notes.
    /// Smallest first, without the exact amount.
    public List<Money> quickCash(Money balanceDue, int limit) {
        if (!balanceDue.isPositive()) {
            return List.of();
        }
        long due = balanceDue.amountMinor();
        long few = Math.max(FEW_NOTES, Math.ceilDiv(due, notesMinor.getLast()) + 1);
        return notesMinor.stream()
                .map(note -> Math.ceilDiv(due, note) * note)
                .distinct()
                .filter(amount -> amount > due)
                .map(this::inNotes)
                .filter(offer -> offer.notes() <= few && offer.amount() - offer.smallest() < due)
                .sorted(Comparator.comparingLong(Offer::notes).thenComparingLong(Offer::amount))
                .limit(limit)
                .map(Offer::amount)
                .sorted()
                .map(amount -> Money.of(amount, currency))
                .toList();
    }

    /// What is handed over, in as few notes as can be.
    ///
    /// @param smallest of the notes, in minor units
    private record Offer(long amount, long notes, long smallest) {}

    private Offer inNotes(long amount) {
        long left = amount;
        long notes = 0;
        long smallest = 0;
        for (long note : notesMinor.reversed()) {
            if (left >= note) {
                notes += left / note;
                left %= note;
                smallest = note;
            }
        }
        return new Offer(amount, notes, smallest);
    }
}
