package io.mostrador.domain.tender;

import io.mostrador.domain.money.Money;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

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

    /// Of a currency whose notes nobody told: steps of 5, 10, 20, 50 and 100 units.
    public static Denominations steps(Currency currency) {
        long unit = BigDecimal.ONE
                .movePointRight(currency.getDefaultFractionDigits())
                .longValueExact();
        return new Denominations(
                currency,
                Stream.of(5L, 10L, 20L, 50L, 100L).map(units -> units * unit).toList(),
                List.of(unit, 2 * unit));
    }

    /// The amounts a customer most likely hands over for `balanceDue`: of the next multiples of each note above
    /// it, those made of few notes none of which could be kept back; of these the `limit` with the fewest notes.
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
