package io.mostrador.domain.promotion;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What each unit saves on its own: the best of the rules on single units that may be used without limit. A
/// deal on several units competes with these.
final class Defaults {
    private final @Nullable Deal[] byLot;

    Defaults(List<Lot> lots, List<Coverage> onSingleUnits) {
        byLot = new Deal[lots.size()];
        for (Coverage coverage : onSingleUnits) {
            for (int lot : coverage.lots()) {
                Deal deal = new Deal(coverage.rule(), lots, new int[] {lot}, new int[] {1});
                if (deal.saving() > 0 && isBetter(deal, byLot[lot])) {
                    byLot[lot] = deal;
                }
            }
        }
    }

    /// What a deal saves beyond what its units save on their own.
    long gain(Deal deal) {
        long gain = deal.saving();
        for (int i = 0; i < deal.size(); i++) {
            Deal single = byLot[deal.lot(i)];
            gain -= single == null ? 0 : Math.multiplyExact(single.saving(), deal.count(i));
        }
        return gain;
    }

    /// The preference of a deal beyond that of its units on their own.
    long preferenceGain(Deal deal) {
        long gain = deal.preference();
        for (int i = 0; i < deal.size(); i++) {
            Deal single = byLot[deal.lot(i)];
            gain -= single == null ? 0 : single.preference() * deal.count(i);
        }
        return gain;
    }

    /// Whether a deal is worth more than its units on their own.
    boolean isWorthwhile(Deal deal) {
        long gain = gain(deal);
        return deal.saving() > 0 && (gain > 0 || (gain == 0 && preferenceGain(deal) > 0));
    }

    /// The deals on units that are still free.
    List<Taken> taken(int[] free) {
        List<Taken> taken = new ArrayList<>();
        for (int lot = 0; lot < free.length; lot++) {
            Deal single = byLot[lot];
            if (free[lot] > 0 && single != null) {
                taken.add(new Taken(single, free[lot]));
            }
        }
        return taken;
    }

    private static boolean isBetter(Deal deal, @Nullable Deal than) {
        return than == null
                || deal.saving() > than.saving()
                || (deal.saving() == than.saving() && deal.preference() > than.preference());
    }
}
