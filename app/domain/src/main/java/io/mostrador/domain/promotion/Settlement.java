package io.mostrador.domain.promotion;

import io.mostrador.domain.money.Allocation;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Rounding;
import io.mostrador.domain.promotion.choice.Choice;
import io.mostrador.domain.promotion.choice.Deal;
import io.mostrador.domain.promotion.choice.Lot;
import io.mostrador.domain.promotion.rule.PromotionRule;
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
    private final List<Share> shares;
    private final long[] amountsMinor;

    /// What one rule takes off one lot, before rounding.
    ///
    /// @param position of the lot
    /// @param units of the lot the rule is on
    /// @param saving exact, on all of these
    private record Share(Lot lot, int position, PromotionRule rule, long units, long saving) {
        static final Comparator<Share> BY_LINE_AND_RULE = Comparator.comparingInt(
                        (Share share) -> share.lot().line().number())
                .thenComparing(Share::rule, PromotionRule.IN_ORDER);
        static final Comparator<Share> IN_ORDER = BY_LINE_AND_RULE.thenComparingInt(Share::position);

        Share plus(Share other) {
            return new Share(lot, position, rule, units + other.units, Math.addExact(saving, other.saving));
        }
    }

    Settlement(List<Lot> lots, Choice choice) {
        this.lots = lots;
        this.shares = shares(lots, choice);
        long[] exact = shares.stream().mapToLong(Share::saving).toArray();
        long total = Arrays.stream(exact).reduce(0, Math::addExact);
        this.amountsMinor =
                Allocation.nearest(Rounding.HALF_AWAY_FROM_ZERO.divide(total, Deal.EXACT), exact, Deal.EXACT);
    }

    /// The savings by line and rule.
    List<PromotionSaving> savings() {
        List<PromotionSaving> savings = new ArrayList<>();
        long amountMinor = 0;
        for (int i = 0; i < shares.size(); i++) {
            Share share = shares.get(i);
            amountMinor = Math.addExact(amountMinor, amountsMinor[i]);
            boolean isLast = i + 1 == shares.size() || Share.BY_LINE_AND_RULE.compare(share, shares.get(i + 1)) != 0;
            if (isLast && amountMinor > 0) {
                savings.add(saving(share, amountMinor));
            }
            amountMinor = isLast ? 0 : amountMinor;
        }
        return savings;
    }

    /// The lots with what is still to pay.
    List<Lot> remaining() {
        SortedMap<Integer, SortedMap<Long, Integer>> pieces = new TreeMap<>();
        for (int i = 0; i < amountsMinor.length; i++) {
            Share share = shares.get(i);
            take(share, amountsMinor[i], pieces.computeIfAbsent(share.position(), _ -> whole(share.lot())));
        }
        List<Lot> remaining = new ArrayList<>();
        for (int i = 0; i < lots.size(); i++) {
            Lot lot = lots.get(i);
            pieces.getOrDefault(i, whole(lot)).forEach((amountMinor, count) -> {
                if (count > 0) {
                    remaining.add(new Lot(lot.line(), amountMinor, count));
                }
            });
        }
        remaining.sort(Lot.DEAREST_FIRST);
        return List.copyOf(remaining);
    }

    /// The shares in the order of the lines, and in a line in that of the rules.
    private static List<Share> shares(List<Lot> lots, Choice choice) {
        List<Share> all = new ArrayList<>();
        for (Choice.Taken taken : choice.taken()) {
            Deal deal = taken.deal();
            long[] savings = deal.shares(lots);
            for (int i = 0; i < savings.length; i++) {
                long saving = Math.multiplyExact(savings[i], taken.times());
                long units = deal.count(i) * taken.times();
                all.add(new Share(lots.get(deal.lot(i)), deal.lot(i), deal.rule(), units, saving));
            }
        }
        all.sort(Share.IN_ORDER);
        List<Share> summed = new ArrayList<>();
        for (Share share : all) {
            if (!summed.isEmpty() && Share.IN_ORDER.compare(summed.getLast(), share) == 0) {
                summed.add(summed.removeLast().plus(share));
            } else {
                summed.add(share);
            }
        }
        return summed;
    }

    private static SortedMap<Long, Integer> whole(Lot lot) {
        SortedMap<Long, Integer> whole = new TreeMap<>();
        whole.put(lot.amountMinor(), lot.count());
        return whole;
    }

    /// Moves the units of a share to what is then still to pay; where that is no whole amount for each, some
    /// units stay one minor unit cheaper than others.
    private static void take(Share share, long amountMinor, SortedMap<Long, Integer> units) {
        int covered = Math.toIntExact(share.units());
        int cheaper = Math.toIntExact(amountMinor % covered);
        long before = share.lot().amountMinor();
        long after = before - amountMinor / covered;
        units.merge(before, -covered, Integer::sum);
        units.merge(after, covered - cheaper, Integer::sum);
        units.merge(after - 1, cheaper, Integer::sum);
    }

    private static PromotionSaving saving(Share share, long amountMinor) {
        PromotionRule rule = share.rule();
        Money amount = Money.of(amountMinor, share.lot().line().unitPrice().currency());
        return new PromotionSaving(share.lot().line().number(), rule.id(), rule.name(), amount);
    }
}
