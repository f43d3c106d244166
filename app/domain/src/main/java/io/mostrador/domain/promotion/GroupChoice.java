package io.mostrador.domain.promotion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/// The choice among the rules of one stacking group, which exclude each other on a unit.
///
/// A rule on the whole basket is on every unit it covers or not used at all. In a basket of few units each set
/// of such rules that do not overlap is tried, in a larger one the rule that saves most alone and the set that
/// adds most to a choice without such rules. What they leave falls apart into components, chosen exactly where
/// few units compete and greedily otherwise.
final class GroupChoice {
    /// Six rules on the basket that never overlap make so many sets.
    private static final int MAX_SETS = 64;

    private final List<Lot> lots;
    private final Effort effort;
    private final Defaults defaults;
    private final List<Coverage> contending;
    private final List<Coverage> onTheBasket;

    GroupChoice(List<Lot> lots, List<Coverage> coverages, Effort effort) {
        this.lots = lots;
        this.effort = effort;
        this.defaults = new Defaults(
                lots,
                coverages.stream()
                        .filter(coverage -> isOnEachUnit(coverage.rule()))
                        .toList());
        this.contending = coverages.stream()
                .filter(coverage ->
                        !isOnEachUnit(coverage.rule()) && !coverage.rule().isOnTheBasket())
                .toList();
        this.onTheBasket = coverages.stream()
                .filter(coverage -> coverage.rule().isOnTheBasket() && isReached(coverage))
                .toList();
    }

    Choice best() {
        Choice best = choice(List.of());
        for (List<Coverage> set : setsOfBasketRules(best)) {
            Choice choice = choice(set);
            best = choice.isBetterThan(best) ? choice : best;
        }
        return best;
    }

    private List<List<Coverage>> setsOfBasketRules(Choice without) {
        if (effort.isForFewUnits() || onTheBasket.size() < 2) {
            return allSets();
        }
        List<List<Coverage>> sets = new ArrayList<>();
        sets.add(likelySet(without));
        Coverage most = Collections.max(
                onTheBasket, Comparator.comparingLong(one -> wholeDeal(one).saving()));
        if (wholeDeal(most).saving() > without.saving()) {
            sets.add(List.of(most));
        }
        sets.removeIf(List::isEmpty);
        return sets;
    }

    /// Each rule alone, then two and more that cover different lots.
    private List<List<Coverage>> allSets() {
        List<List<Coverage>> sets =
                new ArrayList<>(onTheBasket.stream().map(List::of).toList());
        for (int i = 0; i < sets.size() && sets.size() < MAX_SETS; i++) {
            List<Coverage> set = sets.get(i);
            int next = onTheBasket.indexOf(set.getLast()) + 1;
            for (Coverage coverage : onTheBasket.subList(next, onTheBasket.size())) {
                if (isBeside(coverage, set)) {
                    sets.add(Stream.concat(set.stream(), Stream.of(coverage)).toList());
                }
            }
        }
        return sets;
    }

    /// The rules that save more than their units save without them, first those where the difference is
    /// largest.
    private List<Coverage> likelySet(Choice without) {
        long[] saved = without.savingByLot(lots);
        ToLongFunction<Coverage> gain = coverage -> wholeDeal(coverage).saving()
                - coverage.lots().stream().mapToLong(lot -> saved[lot]).sum();
        List<Coverage> set = new ArrayList<>();
        for (Coverage coverage : onTheBasket.stream()
                .sorted(Comparator.comparingLong(gain).reversed())
                .toList()) {
            if (gain.applyAsLong(coverage) > 0 && isBeside(coverage, set)) {
                set.add(coverage);
            }
        }
        return set;
    }

    private static boolean isBeside(Coverage coverage, List<Coverage> set) {
        return set.stream().allMatch(other -> Collections.disjoint(other.lots(), coverage.lots()));
    }

    private Choice choice(List<Coverage> basketRules) {
        int[] free = lots.stream().mapToInt(Lot::count).toArray();
        List<Taken> taken = new ArrayList<>();
        for (Coverage coverage : basketRules) {
            taken.add(new Taken(wholeDeal(coverage), 1));
            coverage.lots().forEach(lot -> free[lot] = 0);
        }
        List<Contender> contenders = contending.stream()
                .flatMap(coverage -> Contender.of(coverage, lots, free).stream())
                .toList();
        for (Component component : Component.of(contenders, free)) {
            taken.addAll(chosen(component, free));
        }
        return withDefaults(taken);
    }

    private List<Taken> chosen(Component component, int[] free) {
        List<Taken> exact = ExactChoice.of(lots, defaults, component, effort);
        return exact != null ? exact : new GreedyChoice(lots, defaults, component.contenders()).best(free);
    }

    private Choice withDefaults(List<Taken> taken) {
        int[] free = lots.stream().mapToInt(Lot::count).toArray();
        for (Taken one : taken) {
            for (int i = 0; i < one.deal().size(); i++) {
                free[one.deal().lot(i)] -= Math.toIntExact(one.deal().count(i) * one.times());
            }
        }
        List<Taken> complete = new ArrayList<>(taken);
        complete.addAll(defaults.taken(free));
        return Choice.of(complete);
    }

    private Deal wholeDeal(Coverage coverage) {
        int[] whole = coverage.lots().stream().mapToInt(Integer::intValue).toArray();
        int[] counts =
                coverage.lots().stream().mapToInt(lot -> lots.get(lot).count()).toArray();
        return new Deal(coverage.rule(), lots, whole, counts);
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

    private static boolean isOnEachUnit(PromotionRule rule) {
        return rule.isOnSingleUnits() && !rule.isLimited();
    }
}
