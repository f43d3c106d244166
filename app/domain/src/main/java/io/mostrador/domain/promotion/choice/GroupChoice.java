package io.mostrador.domain.promotion.choice;

import io.mostrador.domain.promotion.choice.Choice.Taken;
import io.mostrador.domain.promotion.rule.Offer;
import io.mostrador.domain.promotion.rule.PromotionRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The choice among the rules of one stacking group, which exclude each other on a unit.
///
/// A rule on the whole basket is on every unit it covers or not used at all. In a basket of few units each set
/// of such rules that do not overlap is tried, in a larger one the rule that saves most alone and the set that
/// adds most to a choice without such rules. What they leave falls apart into components, chosen exactly where
/// few units compete and greedily otherwise.
public final class GroupChoice {
    /// Six rules on the basket that never overlap make so many sets.
    private static final int MAX_SETS = 64;

    /// A rule of the group and what it covers in a basket.
    public static final class Coverage {
        private final PromotionRule rule;
        private final int[] lots;

        /// @param lots positions in the list of all lots, ascending, at least one; not to be changed afterwards
        public Coverage(PromotionRule rule, int[] lots) {
            this.rule = rule;
            this.lots = lots;
        }

        PromotionRule rule() {
            return rule;
        }

        int[] lots() {
            return lots;
        }
    }

    private final List<Lot> lots;
    private final Effort effort;
    private final Defaults defaults;
    private final Contender.Maker maker;
    private final List<Coverage> contending;
    private final List<Deal> onTheBasket;

    /// @param coverages of the rules of the group, in their order
    public GroupChoice(List<Lot> lots, List<Coverage> coverages, Effort effort) {
        this.lots = lots;
        this.effort = effort;
        List<Coverage> onEachUnit = new ArrayList<>();
        this.contending = new ArrayList<>();
        this.onTheBasket = new ArrayList<>();
        for (Coverage coverage : coverages) {
            PromotionRule rule = coverage.rule();
            if (rule.isOnSingleUnits() && !rule.isLimited()) {
                onEachUnit.add(coverage);
            } else if (!rule.isOnTheBasket()) {
                contending.add(coverage);
            } else if (isReached(coverage)) {
                onTheBasket.add(wholeDeal(coverage));
            }
        }
        this.defaults = new Defaults(lots, onEachUnit);
        this.maker = new Contender.Maker(lots);
    }

    /// The choice that saves most, as far as it was searched.
    public Choice best() {
        Choice best = choice(List.of());
        for (List<Deal> set : setsOfBasketRules(best)) {
            Choice choice = choice(set);
            best = choice.isBetterThan(best) ? choice : best;
        }
        return best;
    }

    private List<List<Deal>> setsOfBasketRules(Choice without) {
        if (effort.isForFewUnits() || onTheBasket.size() < 2) {
            return allSets();
        }
        List<List<Deal>> sets = new ArrayList<>();
        sets.add(likelySet(without));
        Deal most = Collections.max(onTheBasket, Comparator.comparingLong(Deal::saving));
        if (most.saving() > without.saving()) {
            sets.add(List.of(most));
        }
        sets.removeIf(List::isEmpty);
        return sets.stream().distinct().toList();
    }

    /// Each rule alone, then two and more that cover different lots.
    private List<List<Deal>> allSets() {
        List<List<Deal>> sets =
                new ArrayList<>(onTheBasket.stream().map(List::of).toList());
        for (int i = 0; i < sets.size() && sets.size() < MAX_SETS; i++) {
            List<Deal> set = sets.get(i);
            int next = onTheBasket.indexOf(set.getLast()) + 1;
            boolean[] used = new boolean[lots.size()];
            set.forEach(deal -> use(deal, used));
            for (Deal deal : onTheBasket.subList(next, onTheBasket.size())) {
                if (isBeside(deal, used)) {
                    sets.add(Stream.concat(set.stream(), Stream.of(deal)).toList());
                }
            }
        }
        return sets;
    }

    /// The rules that save more than their units save without them, first those where the difference is
    /// largest.
    private List<Deal> likelySet(Choice without) {
        record Gain(Deal deal, long gain) {}
        long[] saved = without.savingByLot(lots);
        boolean[] used = new boolean[lots.size()];
        List<Deal> set = new ArrayList<>();
        onTheBasket.stream()
                .map(deal -> new Gain(deal, deal.saving() - sum(deal, saved)))
                .filter(one -> one.gain() > 0)
                .sorted(Comparator.comparingLong(Gain::gain).reversed())
                .forEach(one -> {
                    if (isBeside(one.deal(), used)) {
                        set.add(one.deal());
                        use(one.deal(), used);
                    }
                });
        return set;
    }

    private static long sum(Deal deal, long[] byLot) {
        long sum = 0;
        for (int i = 0; i < deal.size(); i++) {
            sum += byLot[deal.lot(i)];
        }
        return sum;
    }

    private static void use(Deal deal, boolean[] used) {
        for (int i = 0; i < deal.size(); i++) {
            used[deal.lot(i)] = true;
        }
    }

    private static boolean isBeside(Deal deal, boolean[] used) {
        for (int i = 0; i < deal.size(); i++) {
            if (used[deal.lot(i)]) {
                return false;
            }
        }
        return true;
    }

    private Choice choice(List<Deal> basketRules) {
        int[] free = free();
        List<Taken> taken = new ArrayList<>();
        for (Deal deal : basketRules) {
            Taken whole = new Taken(deal, 1);
            whole.takeFrom(free);
            taken.add(whole);
        }
        List<Contender> contenders = new ArrayList<>();
        for (Coverage coverage : contending) {
            contenders.addAll(maker.contenders(coverage, free));
        }
        for (List<Contender> component : Components.of(contenders, lots.size())) {
            taken.addAll(chosen(component, free));
        }
        return withDefaults(taken);
    }

    private List<Taken> chosen(List<Contender> component, int[] free) {
        List<Taken> exact = ExactChoice.of(lots, defaults, component, free, effort);
        return exact != null ? exact : new GreedyChoice(lots, defaults, component).best(free);
    }

    private Choice withDefaults(List<Taken> taken) {
        int[] free = free();
        taken.forEach(one -> one.takeFrom(free));
        taken.addAll(defaults.taken(free));
        return Choice.of(taken);
    }

    private int[] free() {
        int[] free = new int[lots.size()];
        for (int lot = 0; lot < free.length; lot++) {
            free[lot] = lots.get(lot).count();
        }
        return free;
    }

    private Deal wholeDeal(Coverage coverage) {
        int[] counts = new int[coverage.lots().length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = lots.get(coverage.lots()[i]).count();
        }
        return new Deal(coverage.rule(), lots, coverage.lots(), counts);
    }

    private boolean isReached(Coverage coverage) {
        long sum = 0;
        for (int position : coverage.lots()) {
            Lot lot = lots.get(position);
            sum = Math.addExact(sum, Math.multiplyExact(lot.shelfAmountMinor(), lot.count()));
        }
        return switch (coverage.rule().offer()) {
            case Offer.ThresholdPercentOff offer -> sum >= offer.from().amountMinor();
            case Offer.ThresholdAmountOff offer -> sum >= offer.from().amountMinor();
            default -> false;
        };
    }
}
