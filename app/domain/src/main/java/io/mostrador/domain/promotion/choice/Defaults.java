package io.mostrador.domain.promotion.choice;

import io.mostrador.domain.promotion.choice.Choice.Taken;
import io.mostrador.domain.promotion.choice.GroupChoice.Coverage;
import io.mostrador.domain.promotion.rule.PromotionRule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What each unit saves on its own: the best of the rules on single units that may be used without limit. A
/// deal on several units competes with these.
final class Defaults {
    private final List<Lot> lots;
    private final @Nullable PromotionRule[] rules;
    private final long[] savings;
    private final int[] preferences;

    /// @param onSingleUnits of equal rules the first one is used
    Defaults(List<Lot> lots, List<Coverage> onSingleUnits) {
        this.lots = lots;
        this.rules = new PromotionRule[lots.size()];
        this.savings = new long[lots.size()];
        this.preferences = new int[lots.size()];
        for (Coverage coverage : onSingleUnits) {
            for (int lot : coverage.lots()) {
                consider(coverage.rule(), lot);
            }
        }
    }

    /// The exact saving of one unit on its own, 0 when there is none.
    long saving(int lot) {
        return savings[lot];
    }

    /// What a deal saves beyond what its units save on their own.
    long gain(Deal deal) {
        long gain = deal.saving();
        for (int i = 0; i < deal.size(); i++) {
            gain -= Math.multiplyExact(savings[deal.lot(i)], deal.count(i));
        }
        return gain;
    }

    /// The preference of a deal beyond that of its units on their own.
    long preferenceGain(Deal deal) {
        long gain = deal.preference();
        for (int i = 0; i < deal.size(); i++) {
            gain -= (long) preferences[deal.lot(i)] * deal.count(i);
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
            PromotionRule rule = rules[lot];
            if (free[lot] > 0 && rule != null) {
                taken.add(new Taken(new Deal(rule, lots, new int[] {lot}, new int[] {1}), free[lot]));
            }
        }
        return taken;
    }

    private void consider(PromotionRule rule, int lot) {
        long saving = Deal.savingOfOne(rule, lots.get(lot));
        int preference = rule.stacking().priority();
        if (saving > savings[lot] || (saving > 0 && saving == savings[lot] && preference > preferences[lot])) {
            rules[lot] = rule;
            savings[lot] = saving;
            preferences[lot] = preference;
        }
    }
}
