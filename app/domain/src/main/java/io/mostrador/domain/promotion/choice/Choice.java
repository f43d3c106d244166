package io.mostrador.domain.promotion.choice;

import java.util.List;

/// Deals on different units, and what they are worth together.
///
/// @param saving exact, see [Deal]
/// @param preference decides between equal savings
public record Choice(List<Taken> taken, long saving, long preference) {
    /// A deal that was chosen.
    ///
    /// @param times how often, on as many different units
    public record Taken(Deal deal, long times) {
        void takeFrom(int[] free) {
            for (int i = 0; i < deal.size(); i++) {
                free[deal.lot(i)] -= Math.toIntExact(deal.count(i) * times);
            }
        }
    }

    static Choice of(List<Taken> taken) {
        long saving = 0;
        long preference = 0;
        for (Taken one : taken) {
            saving = Math.addExact(saving, Math.multiplyExact(one.deal().saving(), one.times()));
            preference = Math.addExact(preference, Math.multiplyExact(one.deal().preference(), one.times()));
        }
        return new Choice(List.copyOf(taken), saving, preference);
    }

    boolean isBetterThan(Choice other) {
        return saving > other.saving || (saving == other.saving && preference > other.preference);
    }

    /// The exact saving of each lot.
    long[] savingByLot(List<Lot> lots) {
        long[] savings = new long[lots.size()];
        for (Taken one : taken) {
            long[] shares = one.deal().shares(lots);
            for (int i = 0; i < shares.length; i++) {
                savings[one.deal().lot(i)] += shares[i] * one.times();
            }
        }
        return savings;
    }
}
