package io.mostrador.domain.promotion;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The deals of one pattern when each takes the dearest units left, one after the other.
final class DearestFirst {
    private final PromotionRule rule;
    private final List<List<Integer>> pattern;
    private final List<Lot> all;
    private final int[] left;
    private final int[] positions;

    /// @param free the units that may be used of each lot
    DearestFirst(PromotionRule rule, List<List<Integer>> pattern, List<Lot> all, int[] free) {
        this.rule = rule;
        this.pattern = pattern;
        this.all = all;
        this.left = free.clone();
        this.positions = new int[pattern.size()];
    }

    /// The next deal, as often as it can be repeated, or null when no other can be made.
    @Nullable
    Taken next() {
        int[] units = new int[pattern.size()];
        for (int i = 0; i < units.length; i++) {
            List<Integer> part = pattern.get(i);
            while (positions[i] < part.size() && left[part.get(positions[i])] == 0) {
                positions[i]++;
            }
            if (positions[i] == part.size()) {
                return null;
            }
            units[i] = part.get(positions[i]);
            left[units[i]]--;
        }
        Arrays.sort(units);
        return repeated(Deal.of(rule, all, units));
    }

    private Taken repeated(Deal deal) {
        int more = Integer.MAX_VALUE;
        for (int i = 0; i < deal.size(); i++) {
            more = Math.min(more, left[deal.lot(i)] / deal.count(i));
        }
        for (int i = 0; i < deal.size(); i++) {
            left[deal.lot(i)] -= deal.count(i) * more;
        }
        return new Taken(deal, more + 1L);
    }
}
