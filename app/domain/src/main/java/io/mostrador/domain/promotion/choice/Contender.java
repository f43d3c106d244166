package io.mostrador.domain.promotion.choice;

import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.promotion.choice.GroupChoice.Coverage;
import io.mostrador.domain.promotion.rule.Offer;
import io.mostrador.domain.promotion.rule.PromotionRule;
import io.mostrador.domain.promotion.rule.Selection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/// A rule that competes for units: one that needs several of them, or may be used only so often.
///
/// @param patterns the ways to make a deal: for each unit of the deal the lots it may come from, ascending, the
/// part with the fewest lots first; the parts of a set are one and the same array
record Contender(PromotionRule rule, List<int[][]> patterns) {
    /// The same rule with the patterns of both.
    Contender and(Contender other) {
        return new Contender(
                rule, Stream.concat(patterns.stream(), other.patterns.stream()).toList());
    }

    /// Any lot of it.
    int anyLot() {
        return patterns.getFirst()[0][0];
    }

    /// The number of units of each deal.
    int units() {
        return patterns.getFirst().length;
    }

    /// Makes the contenders of one group.
    static final class Maker {
        private final List<Lot> all;
        private final int[] items;

        Maker(List<Lot> all) {
            this.all = all;
            this.items = new int[all.size()];
            Map<ItemId, Integer> numbers = new HashMap<>();
            for (int lot = 0; lot < items.length; lot++) {
                items[lot] = numbers.computeIfAbsent(all.get(lot).line().itemId(), _ -> numbers.size());
            }
        }

        /// The contenders a rule makes: one for all its patterns when it is limited, otherwise one for each.
        ///
        /// @param free the units that may be used of each lot
        List<Contender> contenders(Coverage coverage, int[] free) {
            List<int[][]> patterns = patterns(coverage, free);
            PromotionRule rule = coverage.rule();
            if (patterns.size() < 2 || rule.isLimited()) {
                return patterns.isEmpty() ? List.of() : List.of(new Contender(rule, patterns));
            }
            return patterns.stream()
                    .map(pattern -> new Contender(rule, List.<int[][]>of(pattern)))
                    .toList();
        }

        private List<int[][]> patterns(Coverage coverage, int[] free) {
            int[] lots = where(coverage.lots(), lot -> free[lot] > 0);
            return switch (coverage.rule().offer()) {
                case Offer.NForM offer -> sets(offer.take(), offer.mixing(), lots, free);
                case Offer.NForPrice offer -> sets(offer.take(), offer.mixing(), lots, free);
                case Offer.SecondUnitOff offer -> sets(2, offer.mixing(), lots, free);
                case Offer.Bundle offer -> bundle(offer, lots, free);
                default -> set(1, lots, free);
            };
        }

        private List<int[][]> bundle(Offer.Bundle offer, int[] lots, int[] free) {
            int[][] parts = new int[offer.parts().size()][];
            for (int i = 0; i < parts.length; i++) {
                Selection part = offer.parts().get(i);
                parts[i] = where(lots, lot -> part.covers(all.get(lot).line()));
                if (parts[i].length == 0) {
                    return List.of();
                }
            }
            Arrays.sort(parts, Comparator.comparingInt(part -> part.length));
            return unitsOf(lots, free) < parts.length ? List.of() : List.<int[][]>of(parts);
        }

        private List<int[][]> sets(int take, Offer.Mixing mixing, int[] lots, int[] free) {
            if (mixing == Offer.Mixing.MIX_AND_MATCH) {
                return set(take, lots, free);
            }
            long[] units = new long[items.length];
            for (int lot : lots) {
                units[items[lot]] += free[lot];
            }
            List<int[][]> sets = new ArrayList<>();
            for (int lot : lots) {
                int item = items[lot];
                if (units[item] >= take) {
                    sets.addAll(set(take, where(lots, other -> items[other] == item), free));
                    units[item] = 0;
                }
            }
            return sets;
        }

        private static List<int[][]> set(int take, int[] lots, int[] free) {
            if (unitsOf(lots, free) < take) {
                return List.of();
            }
            int[][] pattern = new int[take][];
            Arrays.fill(pattern, lots);
            return List.<int[][]>of(pattern);
        }

        private static long unitsOf(int[] lots, int[] free) {
            long units = 0;
            for (int lot : lots) {
                units += free[lot];
            }
            return units;
        }

        private static int[] where(int[] lots, IntPredicate wanted) {
            int[] some = new int[lots.length];
            int size = 0;
            for (int lot : lots) {
                if (wanted.test(lot)) {
                    some[size++] = lot;
                }
            }
            return Arrays.copyOf(some, size);
        }
    }
}
