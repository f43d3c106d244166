package io.mostrador.domain.promotion;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.sale.SaleLine;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The promotions of a shop, indexed once, and the engine that applies them to baskets. Immutable; the same
/// basket in the same circumstances always has the same result, in whatever order lines and rules come.
///
/// The stacking groups are applied one after the other, each on what the ones before left to pay. In a group
/// the rules compete, and the choice that saves most counts; of equal ones the one with the higher priorities.
/// That choice is exact for baskets of up to twelve units and six rules; in larger ones it is exact where few
/// units compete, and otherwise good: never less than the best single rule, but for bundles whose parts overlap
/// in part ([GreedyChoice]).
public final class Promotions {
    private final Currency currency;
    private final List<PromotionRule> rules;
    private final RuleIndex index;

    private Promotions(Currency currency, List<PromotionRule> rules) {
        this.currency = currency;
        this.rules = rules;
        this.index = new RuleIndex(rules);
    }

    /// @throws IllegalArgumentException when two rules have the same id or an amount is in another currency
    public static Promotions of(Currency currency, Collection<PromotionRule> rules) {
        Set<PromotionId> ids = new HashSet<>();
        for (PromotionRule rule : rules) {
            if (!ids.add(rule.id())) {
                throw new IllegalArgumentException("two promotions have the id " + rule.id());
            }
            if (!amounts(rule.offer()).allMatch(amount -> amount.currency().equals(currency))) {
                throw new IllegalArgumentException("promotion " + rule.id() + " is not in " + currency);
            }
        }
        return new Promotions(
                currency, rules.stream().sorted(PromotionRule.IN_ORDER).toList());
    }

    /// What the promotions take off a basket. Lines that are voided or coming back (negative quantity) get
    /// nothing and count for nothing.
    ///
    /// @throws IllegalArgumentException when two lines have the same number or a price is in another currency
    /// @throws ArithmeticException when amounts are out of range, beyond some 900 million million minor units
    public PromotionResult evaluate(List<SaleLine> lines, Circumstances circumstances) {
        Map<Integer, BitSet> rulesByLine = rulesByLine(lines, active(circumstances));
        List<PromotionSaving> savings = new ArrayList<>();
        List<Lot> lots = Lot.of(lines);
        Effort effort = new Effort(lots.stream().mapToLong(Lot::count).sum());
        for (BitSet group : groups(rulesByLine)) {
            Choice choice = new GroupChoice(lots, coverages(group, rulesByLine, lots), effort).best();
            Settlement settlement = new Settlement(lots, choice);
            savings.addAll(settlement.savings());
            lots = settlement.remaining();
        }
        savings.sort(Comparator.comparingInt(PromotionSaving::lineNumber));
        return new PromotionResult(currency, savings);
    }

    private BitSet active(Circumstances circumstances) {
        BitSet active = new BitSet(rules.size());
        for (int i = 0; i < rules.size(); i++) {
            active.set(i, rules.get(i).eligibility().holdsIn(circumstances));
        }
        return active;
    }

    /// The positions of the active rules that cover each line.
    private Map<Integer, BitSet> rulesByLine(List<SaleLine> lines, BitSet active) {
        Map<Integer, BitSet> rulesByLine = new HashMap<>();
        for (SaleLine line : lines) {
            if (!line.unitPrice().currency().equals(currency)) {
                throw new IllegalArgumentException("line " + line.number() + " is not in " + currency);
            }
            BitSet covering = index.candidates(line);
            covering.and(active);
            covering.stream()
                    .filter(position -> !rules.get(position).covers(line))
                    .forEach(covering::clear);
            if (rulesByLine.put(line.number(), covering) != null) {
                throw new IllegalArgumentException("two lines have the number " + line.number());
            }
        }
        return rulesByLine;
    }

    /// The rules that cover anything, by stacking group, in the order in which these are applied.
    private Collection<BitSet> groups(Map<Integer, BitSet> rulesByLine) {
        BitSet covering = new BitSet();
        rulesByLine.values().forEach(covering::or);
        SortedMap<Integer, BitSet> groups = new TreeMap<>();
        covering.stream()
                .forEach(position -> groups.computeIfAbsent(
                                rules.get(position).stacking().group(), _ -> new BitSet())
                        .set(position));
        return groups.values();
    }

    private List<Coverage> coverages(BitSet group, Map<Integer, BitSet> rulesByLine, List<Lot> lots) {
        SortedMap<Integer, List<Integer>> lotsByRule = new TreeMap<>();
        for (int lot = 0; lot < lots.size(); lot++) {
            BitSet covering = rulesByLine.getOrDefault(lots.get(lot).line().number(), group);
            for (int rule = group.nextSetBit(0); rule >= 0; rule = group.nextSetBit(rule + 1)) {
                if (covering.get(rule)) {
                    lotsByRule.computeIfAbsent(rule, _ -> new ArrayList<>()).add(lot);
                }
            }
        }
        return lotsByRule.entrySet().stream()
                .map(entry -> new Coverage(rules.get(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static Stream<Money> amounts(Offer offer) {
        return switch (offer) {
            case Offer.PercentOff _, Offer.NForM _, Offer.SecondUnitOff _ -> Stream.of();
            case Offer.AmountOff some -> Stream.of(some.amount());
            case Offer.FixedPrice some -> Stream.of(some.unitPrice());
            case Offer.NForPrice some -> Stream.of(some.price());
            case Offer.Bundle some -> Stream.of(some.price());
            case Offer.ThresholdPercentOff some -> Stream.of(some.from());
            case Offer.ThresholdAmountOff some -> Stream.of(some.from(), some.amount());
        };
    }
}
