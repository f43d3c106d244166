package io.mostrador.domain.promotion.choice;

import io.mostrador.domain.promotion.choice.Choice.Taken;
import io.mostrador.domain.promotion.rule.Offer;
import io.mostrador.domain.promotion.rule.PromotionRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The deals of a bundle that gain most together when it is the only rule, also where its parts overlap and
/// the dearest unit of one part is wanted more in another.
///
/// So many bundles gain most with the units that are worth most among those that can be shared out so that each
/// part has as many. These are found one lot after the other, the one worth most first: units that were given
/// to a part before may move to another one (an augmenting path; sets of units that can be shared out are the
/// independent sets of a transversal matroid, so no unit once taken is ever given up). What another bundle adds
/// never grows with their number, since this is a flow, so the best number is found by halving.
final class BundleDeals {
    private final PromotionRule rule;
    private final List<Lot> all;
    private final int[] free;
    private final long[] worth;
    private final int[] lots;
    private final boolean[][] fits;
    private final int parts;

    /// @param pattern the lots of each part
    /// @param free the units that may be used of each lot
    BundleDeals(PromotionRule rule, int[][] pattern, List<Lot> all, Defaults defaults, int[] free) {
        this.rule = rule;
        this.all = all;
        this.free = free;
        this.parts = pattern.length;
        this.fits = new boolean[free.length][parts];
        for (int part = 0; part < parts; part++) {
            for (int lot : pattern[part]) {
                fits[lot][part] = free[lot] > 0;
            }
        }
        this.worth = new long[free.length];
        Arrays.setAll(worth, lot -> worth(all.get(lot), defaults.saving(lot)));
        this.lots = IntStream.range(0, free.length).filter(this::isWanted).toArray();
    }

    /// Whether parts have some lots in common but not all. Where they have none or all of them in common,
    /// taking the dearest units first is best.
    static boolean overlap(int[][] pattern) {
        for (int[] part : pattern) {
            for (int[] other : pattern) {
                if (!Arrays.equals(part, other)
                        && Arrays.stream(part).anyMatch(lot -> Arrays.binarySearch(other, lot) >= 0)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// @param bundle the offer of the rule
    List<Taken> best(Offer.Bundle bundle) {
        long price = Math.multiplyExact(bundle.price().amountMinor(), Deal.EXACT);
        int enough = 0;
        int most = worthOfDearest() > price ? mostBundles() : 0;
        sortByWorth();
        while (enough < most) {
            int number = (enough + most + 1) >>> 1;
            Sharing sharing = new Sharing(number);
            if (sharing.isComplete() && sharing.worth() - new Sharing(number - 1).worth() > price) {
                enough = number;
            } else {
                most = number - 1;
            }
        }
        return enough == 0 ? List.of() : new Sharing(enough).deals();
    }

    /// What a unit adds to the gain of its bundle, exact.
    private static long worth(Lot lot, long savedAlone) {
        return Math.multiplyExact(lot.amountMinor(), Deal.EXACT) - savedAlone;
    }

    private boolean isWanted(int lot) {
        for (boolean fitsPart : fits[lot]) {
            if (fitsPart) {
                return true;
            }
        }
        return false;
    }

    /// More than any bundle can be worth: the best unit of each part, even if it is the same one.
    private long worthOfDearest() {
        long sum = 0;
        for (int part = 0; part < parts; part++) {
            long best = 0;
            for (int lot : lots) {
                best = fits[lot][part] ? Math.max(best, worth[lot]) : best;
            }
            sum = Math.addExact(sum, best);
        }
        return sum;
    }

    /// The worthiest first, of equal ones the first. They are nearly in this order already.
    private void sortByWorth() {
        for (int i = 1; i < lots.length; i++) {
            int lot = lots[i];
            int place = i;
            while (place > 0 && worth[lots[place - 1]] < worth[lot]) {
                lots[place] = lots[place - 1];
                place--;
            }
            lots[place] = lot;
        }
    }

    private int mostBundles() {
        long units = 0;
        for (int lot : lots) {
            units += free[lot];
        }
        return (int) Math.min(rule.stacking().limitPerBasket(), units / parts);
    }

    /// The units that are worth most, shared out to the parts of so many bundles.
    private final class Sharing {
        private final int bundles;
        private final int[] filled = new int[parts];
        private final int[][] given = new int[free.length][parts];
        private final boolean[] closed = new boolean[parts];

        Sharing(int bundles) {
            this.bundles = bundles;
            for (int lot : lots) {
                int left = free[lot];
                for (int placed = left; left > 0 && placed > 0; left -= placed) {
                    placed = new Path().place(lot, left);
                }
            }
        }

        boolean isComplete() {
            return Arrays.stream(filled).allMatch(units -> units == bundles);
        }

        long worth() {
            long sum = 0;
            for (int lot : lots) {
                for (int units : given[lot]) {
                    sum = Math.addExact(sum, Math.multiplyExact(worth[lot], units));
                }
            }
            return sum;
        }

        /// The bundles, each part taking its units in order.
        List<Taken> deals() {
            int[] positions = new int[parts];
            List<Taken> deals = new ArrayList<>();
            for (int left = bundles; left > 0; ) {
                int[] units = new int[parts];
                int times = left;
                for (int part = 0; part < parts; part++) {
                    while (given[lots[positions[part]]][part] == 0) {
                        positions[part]++;
                    }
                    units[part] = lots[positions[part]];
                    times = Math.min(times, given[units[part]][part]);
                }
                for (int part = 0; part < parts; part++) {
                    given[units[part]][part] -= times;
                }
                Arrays.sort(units);
                deals.add(new Taken(Deal.of(rule, all, units), times));
                left -= times;
            }
            return deals;
        }

        /// The parts that units from outside come to, by moving others from part to part.
        private final class Path {
            private final int[] comingLots = new int[parts];
            private final int[] before = new int[parts];
            private final int[] reached = new int[parts];
            private int size;

            Path() {
                Arrays.fill(comingLots, -1);
            }

            /// Gives units of a lot to parts.
            ///
            /// @return how many, 0 when no part can take any
            int place(int lot, int units) {
                reach(lot, -1);
                for (int i = 0; i < size; i++) {
                    int part = reached[i];
                    if (filled[part] < bundles) {
                        return moved(part, units);
                    }
                    for (int j = 0; j < lots.length && size < parts; j++) {
                        if (given[lots[j]][part] > 0) {
                            reach(lots[j], part);
                        }
                    }
                }
                close();
                return 0;
            }

            /// Where no way was found, there will be none: what is in these parts fits into no others.
            private void close() {
                for (int i = 0; i < size; i++) {
                    closed[reached[i]] = true;
                }
            }

            private void reach(int lot, int from) {
                for (int part = 0; part < parts; part++) {
                    if (fits[lot][part] && !closed[part] && comingLots[part] < 0) {
                        comingLots[part] = lot;
                        before[part] = from;
                        reached[size++] = part;
                    }
                }
            }

            private int moved(int end, int units) {
                int most = Math.min(units, bundles - filled[end]);
                for (int part = end; before[part] >= 0; part = before[part]) {
                    most = Math.min(most, given[comingLots[part]][before[part]]);
                }
                for (int part = end; part >= 0; part = before[part]) {
                    given[comingLots[part]][part] += most;
                    if (before[part] >= 0) {
                        given[comingLots[part]][before[part]] -= most;
                    }
                }
                filled[end] += most;
                return most;
            }
        }
    }
}
