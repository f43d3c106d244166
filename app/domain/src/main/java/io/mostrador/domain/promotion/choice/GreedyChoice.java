package io.mostrador.domain.promotion.choice;

import io.mostrador.domain.promotion.choice.Choice.Taken;
import io.mostrador.domain.promotion.rule.Offer;
import io.mostrador.domain.promotion.rule.PromotionId;
import io.mostrador.domain.promotion.rule.PromotionRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// A good choice among contenders for many units: rule by rule, each on what the ones before left. Done twice,
/// once with the rule first that gains most, once with the one that gains most for the prices it is on; the
/// better one counts.
///
/// The first rule of the first way is the one that gains most alone, so the choice never saves less than any
/// rule alone: the dearest units first are the most that a rule can save alone, and [BundleDeals] where they are
/// not.
final class GreedyChoice {
    private final List<Lot> all;
    private final Defaults defaults;
    private final List<Contender> contenders;

    GreedyChoice(List<Lot> all, Defaults defaults, List<Contender> contenders) {
        this.all = all;
        this.defaults = defaults;
        this.contenders = oneForEachRule(contenders);
    }

    /// @param free the units that may be used of each lot
    List<Taken> best(int[] free) {
        List<Bid> bids = new ArrayList<>();
        for (int i = 0; i < contenders.size(); i++) {
            bids.add(bid(i, free, 0));
        }
        List<Bid> byGain = plan(bids, free.clone(), Comparator.comparingLong(Bid::gain));
        List<Bid> byRate = plan(bids, free.clone(), Comparator.comparingLong(Bid::rate));
        List<Bid> better = gain(byRate) > gain(byGain) ? byRate : byGain;
        return better.stream().flatMap(bid -> bid.taken().stream()).toList();
    }

    /// Accepts the best bid as long as there is one. A bid that was made before others were accepted is made
    /// again when its turn comes: with fewer units it cannot have become better.
    private List<Bid> plan(List<Bid> bids, int[] free, Comparator<Bid> worth) {
        PriorityQueue<Bid> queue = new PriorityQueue<>(worth.reversed().thenComparingInt(Bid::contender));
        queue.addAll(bids);
        List<Bid> accepted = new ArrayList<>();
        for (Bid best = queue.poll(); best != null; best = queue.poll()) {
            if (best.taken().isEmpty()) {
                continue;
            }
            if (best.accepted() < accepted.size()) {
                queue.add(bid(best.contender(), free, accepted.size()));
            } else {
                accepted.add(best);
                best.taken().forEach(one -> one.takeFrom(free));
            }
        }
        return accepted;
    }

    /// What a rule takes when it is the only one, within its limit.
    private Bid bid(int contender, int[] free, int accepted) {
        PromotionRule rule = contenders.get(contender).rule();
        List<Taken> possible = new ArrayList<>();
        for (int[][] pattern : contenders.get(contender).patterns()) {
            for (Taken deals : deals(rule, pattern, free)) {
                if (defaults.gain(deals.deal()) > 0) {
                    possible.add(deals);
                }
            }
        }
        return bid(contender, rule.isLimited() ? bestWithinLimit(rule, possible) : possible, accepted);
    }

    private List<Taken> deals(PromotionRule rule, int[][] pattern, int[] free) {
        if (rule.offer() instanceof Offer.Bundle bundle && BundleDeals.overlap(pattern)) {

            return new BundleDeals(rule, pattern, all, defaults, free).best(bundle);
        }
        return new DearestFirst(rule, pattern, all, free).deals();
    }

    private Bid bid(int contender, List<Taken> taken, int accepted) {
        long gain = 0;
        long amountMinor = 1;
        for (Taken one : taken) {
            gain = Math.addExact(gain, Math.multiplyExact(defaults.gain(one.deal()), one.times()));
            amountMinor =
                    Math.addExact(amountMinor, Math.multiplyExact(one.deal().amountMinor(), one.times()));
        }
        return new Bid(contender, taken, gain, gain / amountMinor, accepted);
    }

    private List<Taken> bestWithinLimit(PromotionRule rule, List<Taken> possible) {
        possible.sort(Comparator.comparingLong((Taken one) -> defaults.gain(one.deal()))
                .reversed());
        List<Taken> taken = new ArrayList<>();
        long left = rule.stacking().limitPerBasket();
        for (Taken one : possible) {
            long times = Math.min(left, one.times());
            if (times > 0) {
                taken.add(new Taken(one.deal(), times));
                left -= times;
            }
        }
        return taken;
    }

    private static long gain(List<Bid> bids) {
        return bids.stream().mapToLong(Bid::gain).reduce(0, Math::addExact);
    }

    private static List<Contender> oneForEachRule(List<Contender> contenders) {
        Map<PromotionId, Contender> byRule = new LinkedHashMap<>();
        for (Contender contender : contenders) {
            byRule.merge(contender.rule().id(), contender, Contender::and);
        }
        return List.copyOf(byRule.values());
    }

    /// What a rule would take.
    ///
    /// @param contender its position
    /// @param gain what is gained by it altogether
    /// @param rate what is gained of each minor unit it is on
    /// @param accepted how many bids had been accepted when it was made
    private record Bid(int contender, List<Taken> taken, long gain, long rate, int accepted) {}

    /// The deals of one pattern when each takes the dearest units left, one after the other.
    private static final class DearestFirst {
        private final PromotionRule rule;
        private final int[][] pattern;
        private final List<Lot> all;
        private final int[] left;
        private final int[] positions;

        /// @param free the units that may be used of each lot
        DearestFirst(PromotionRule rule, int[][] pattern, List<Lot> all, int[] free) {
            this.rule = rule;
            this.pattern = pattern;
            this.all = all;
            this.left = free.clone();
            this.positions = new int[pattern.length];
        }

        List<Taken> deals() {
            List<Taken> deals = new ArrayList<>();
            for (Taken next = next(); next != null; next = next()) {
                deals.add(next);
            }
            return deals;
        }

        /// The next deal, as often as it can be repeated, or null when no other can be made.
        private @Nullable Taken next() {
            int[] units = new int[pattern.length];
            for (int i = 0; i < units.length; i++) {
                int[] part = pattern[i];
                while (positions[i] < part.length && left[part[positions[i]]] == 0) {
                    positions[i]++;
                }
                if (positions[i] == part.length) {
                    return null;
                }
                units[i] = part[positions[i]];
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
}
