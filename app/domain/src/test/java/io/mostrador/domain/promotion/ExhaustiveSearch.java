package io.mostrador.domain.promotion;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.promotion.rule.Offer;
import io.mostrador.domain.promotion.rule.Percentage;
import io.mostrador.domain.promotion.rule.PromotionRule;
import io.mostrador.domain.promotion.rule.Selection;
import io.mostrador.domain.sale.SaleLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The most that the rules of one group can save, found by trying every way to share out every unit. Written
/// from the definitions of the offers alone; knows nothing of how the engine works.
final class ExhaustiveSearch {
    private static final long EXACT = 10_000;

    private final List<Unit> units;
    private final List<PromotionRule> rules;
    private final long[][] savings;
    private final Map<List<Integer>, Long> known = new HashMap<>();

    /// One piece, or one weighed line, with what is still to pay for it.
    record Unit(SaleLine line, long amount) {}

    ExhaustiveSearch(List<Unit> units, List<PromotionRule> rules) {
        this.units = units;
        this.rules = rules;
        this.savings = new long[rules.size()][1 << units.size()];
        for (int rule = 0; rule < rules.size(); rule++) {
            for (int set = 1; set < 1 << units.size(); set++) {
                savings[rule][set] = saving(rules.get(rule), set);
            }
        }
    }

    /// In minor units, rounded half up once.
    long mostMinor() {
        int[] left = rules.stream()
                .mapToInt(rule -> Math.min(rule.stacking().limitPerBasket(), units.size()))
                .toArray();
        return (most((1 << units.size()) - 1, left) + EXACT / 2) / EXACT;
    }

    private long most(int free, int[] left) {
        if (free == 0) {
            return 0;
        }
        List<Integer> key = new ArrayList<>(List.of(free));
        Arrays.stream(left).forEach(key::add);
        Long before = known.get(key);
        if (before != null) {
            return before;
        }
        int first = Integer.lowestOneBit(free);
        int others = free - first;
        long most = most(others, left);
        for (int some = others; ; some = (some - 1) & others) {
            for (int rule = 0; rule < savings.length; rule++) {
                if (savings[rule][some + first] > 0 && left[rule] > 0) {
                    boolean limited = rules.get(rule).stacking().limitPerBasket() < units.size();
                    left[rule] -= limited ? 1 : 0;
                    most = Math.max(most, savings[rule][some + first] + most(others - some, left));
                    left[rule] += limited ? 1 : 0;
                }
            }
            if (some == 0) {
                break;
            }
        }
        known.put(key, most);
        return most;
    }

    private List<Unit> in(int set) {
        List<Unit> some = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            if ((set >> i & 1) == 1) {
                some.add(units.get(i));
            }
        }
        return some;
    }

    private long saving(PromotionRule rule, int set) {
        List<Unit> some = in(set);
        if (!some.stream().allMatch(unit -> rule.appliesTo().covers(unit.line()))) {
            return 0;
        }
        long[] amounts = some.stream().mapToLong(Unit::amount).sorted().toArray();
        long sum = Arrays.stream(amounts).sum();
        return switch (rule.offer()) {
            case Offer.PercentOff offer -> some.size() == 1 ? sum * basisPoints(offer.percentage()) : 0;
            case Offer.AmountOff offer -> some.size() == 1 ? less(sum, sum - each(some, offer.amount())) : 0;
            case Offer.FixedPrice offer -> some.size() == 1 ? less(sum, each(some, offer.unitPrice())) : 0;
            case Offer.NForM offer ->
                isSet(some, offer.take(), offer.mixing())
                        ? Arrays.stream(amounts)
                                        .limit(offer.take() - offer.pay())
                                        .sum()
                                * EXACT
                        : 0;
            case Offer.NForPrice offer ->
                isSet(some, offer.take(), offer.mixing())
                        ? less(sum, offer.price().amountMinor())
                        : 0;
            case Offer.SecondUnitOff offer ->
                isSet(some, 2, offer.mixing()) ? amounts[0] * basisPoints(offer.percentage()) : 0;
            case Offer.Bundle offer ->
                some.size() == offer.parts().size() && canFill(offer.parts(), some)
                        ? less(sum, offer.price().amountMinor())
                        : 0;
            case Offer.ThresholdPercentOff offer ->
                isReached(rule, some, offer.from()) ? sum * basisPoints(offer.percentage()) : 0;
            case Offer.ThresholdAmountOff offer ->
                isReached(rule, some, offer.from())
                        ? less(sum, sum - offer.amount().amountMinor())
                        : 0;
        };
    }

    private static boolean isSet(List<Unit> some, int take, Offer.Mixing mixing) {
        long items = some.stream().map(unit -> unit.line().itemId()).distinct().count();
        return some.size() == take && (items == 1 || mixing == Offer.Mixing.MIX_AND_MATCH);
    }

    private static boolean canFill(List<Selection> parts, List<Unit> some) {
        if (parts.isEmpty()) {
            return true;
        }
        for (Unit unit : some) {
            if (parts.getFirst().covers(unit.line())) {
                List<Unit> others = new ArrayList<>(some);
                others.remove(unit);
                if (canFill(parts.subList(1, parts.size()), others)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isReached(PromotionRule rule, List<Unit> some, Money from) {
        long covered = units.stream()
                .filter(unit -> rule.appliesTo().covers(unit.line()))
                .count();
        long shelf = some.stream().mapToLong(unit -> shelf(unit.line())).sum();
        return some.size() == covered && shelf >= from.amountMinor();
    }

    private static long shelf(SaleLine line) {
        return Selection.isWeighed(line)
                ? line.extendedAmount().amountMinor()
                : line.unitPrice().amountMinor();
    }

    private static long each(List<Unit> some, Money amount) {
        SaleLine line = some.getFirst().line();
        return Selection.isWeighed(line) ? amount.times(line.quantity()).amountMinor() : amount.amountMinor();
    }

    private static long less(long sum, long price) {
        return Math.clamp(sum - price, 0, sum) * EXACT;
    }

    private static long basisPoints(Percentage percentage) {
        return percentage.basisPoints();
    }
}
