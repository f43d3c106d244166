package io.mostrador.domain.promotion;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Rounding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a choice means in money: the savings of each line, and what is then still to pay.
///
/// The exact saving of all rules of the group is rounded once, half away from zero, and split over rules and
/// lots by largest remainder; so no choice loses to a worse one by rounding, and every share is within one
/// minor unit of its exact value.
final class Settlement {
    private final List<Lot> lots;
    private final SortedMap<Share, Sum> sums = new TreeMap<>();
    private final List<Settled> settled = new ArrayList<>();

    /// What one rule takes off one lot; in the order of the lines, and in a line in that of the rules.
    private record Share(Lot lot, int position, PromotionRule rule) implements Comparable<Share> {
        private static final Comparator<Share> IN_ORDER = Comparator.comparingInt(
                        (Share share) -> share.lot().line().number())
                .thenComparing(Share::rule, PromotionRule.IN_ORDER)
                .thenComparingInt(Share::position);

        @Override
        public int compareTo(Share other) {
            return IN_ORDER.compare(this, other);
        }
    }

    /// How many units of the lot the rule is on, and its exact saving on them.
    private record Sum(long units, long saving) {
        Sum plus(Sum other) {
            return new Sum(units + other.units, Math.addExact(saving, other.saving));
        }
    }

    /// What a share comes to in minor units.
    private record Settled(Share share, long units, long amountMinor) {}

    Settlement(List<Lot> lots, Choice choice) {
        this.lots = lots;
        choice.taken().forEach(this::add);
        round();
    }

    /// The savings by line and rule.
    List<PromotionSaving> savings() {
        SortedMap<Share, Long> byLine = new TreeMap<>(
                Comparator.comparingInt((Share share) -> share.lot().line().number())
                        .thenComparing(Share::rule, PromotionRule.IN_ORDER));
        settled.forEach(one -> byLine.merge(one.share(), one.amountMinor(), Math::addExact));
        List<PromotionSaving> savings = new ArrayList<>();
        byLine.forEach((share, amountMinor) -> {
            if (amountMinor > 0) {
                savings.add(saving(share, amountMinor));
            }
        });
        return savings;
    }

    /// The lots with what is still to pay.
    List<Lot> remaining() {
        List<SortedMap<Long, Integer>> pieces = new ArrayList<>();
        for (Lot lot : lots) {
            pieces.add(new TreeMap<>());
            pieces.getLast().put(lot.amountMinor(), lot.count());
        }
        settled.forEach(one -> take(one, pieces.get(one.share().position())));
        List<Lot> remaining = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Lot lot = lots.get(i);
            pieces.get(i).forEach((amountMinor, count) -> {
                if (count > 0) {
                    remaining.add(new Lot(lot.line(), amountMinor, count));
                }
            });
        }
        remaining.sort(Lot.DEAREST_FIRST);
        return List.copyOf(remaining);
    }

    private void add(Taken taken) {
        Deal deal = taken.deal();
        long[] shares = deal.shares(lots);
        for (int i = 0; i < shares.length; i++) {
            int position = deal.lot(i);
            Sum sum = new Sum(deal.count(i) * taken.times(), Math.multiplyExact(shares[i], taken.times()));
            sums.merge(new Share(lots.get(position), position, deal.rule()), sum, Sum::plus);
        }
    }

    private void round() {
        long[] exact = sums.values().stream().mapToLong(Sum::saving).toArray();
        long total = Arrays.stream(exact).reduce(0, Math::addExact);
        long[] rounded =
                LargestRemainder.round(exact, Deal.EXACT, Rounding.HALF_AWAY_FROM_ZERO.divide(total, Deal.EXACT));
        sums.forEach((share, sum) -> settled.add(new Settled(share, sum.units(), rounded[settled.size()])));
    }

    /// Moves the units of a share to what is then still to pay; where that is no whole amount for each, some
    /// units stay one minor unit cheaper than others.
    private static void take(Settled one, SortedMap<Long, Integer> units) {
        int covered = Math.toIntExact(one.units());
        int cheaper = Math.toIntExact(one.amountMinor() % covered);
        long before = one.share().lot().amountMinor();
        long after = before - one.amountMinor() / covered;
        units.merge(before, -covered, Integer::sum);
        units.merge(after, covered - cheaper, Integer::sum);
        units.merge(after - 1, cheaper, Integer::sum);
    }

    private static PromotionSaving saving(Share share, long amountMinor) {
        PromotionRule rule = share.rule();
        Money amount = Money.of(amountMinor, share.lot().line().unitPrice().currency());
        return new PromotionSaving(
                share.lot().line().number(),
                rule.id(),
                rule.name(),
                amount,
                rule.eligibility().coupon());
    }
}
