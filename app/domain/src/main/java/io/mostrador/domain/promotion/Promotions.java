package io.mostrador.domain.promotion;

import io.mostrador.domain.coupon.CouponCode;
import io.mostrador.domain.coupon.CouponObstacle;
import io.mostrador.domain.coupon.PresentedCoupon;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.promotion.choice.Choice;
import io.mostrador.domain.promotion.choice.Effort;
import io.mostrador.domain.promotion.choice.GroupChoice;
import io.mostrador.domain.promotion.choice.GroupChoice.Coverage;
import io.mostrador.domain.promotion.choice.Lot;
import io.mostrador.domain.promotion.rule.Circumstances;
import io.mostrador.domain.promotion.rule.Offer;
import io.mostrador.domain.promotion.rule.PromotionId;
import io.mostrador.domain.promotion.rule.PromotionRule;
import io.mostrador.domain.promotion.rule.RequiredCoupon;
import io.mostrador.domain.sale.SaleLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The promotions of a shop, indexed once, and the engine that applies them to baskets. Immutable; the same
/// basket in the same circumstances always has the same result, in whatever order the rules come. The order of
/// the lines matters to a minor unit only: what is left over when lines share an amount goes to the first of
/// equal ones, and a group that is applied after it begins with that.
///
/// The stacking groups are applied one after the other, each on what the ones before left to pay. In a group
/// the rules compete, and the choice that saves most counts; of equal ones the one with the higher priorities.
/// That choice is exact for baskets of up to twelve units and six rules; in larger ones it is exact where few
/// units compete, and otherwise good: never less than the best single rule.
public final class Promotions {
    private final Currency currency;
    private final List<PromotionRule> rules;
    private final RuleIndex index;

    private Promotions(Currency currency, List<PromotionRule> rules) {
        this.currency = currency;
        this.rules = rules;
        this.index = new RuleIndex(rules);
    }

    /// A shop without promotions, whatever its currency.
    public static final Promotions NONE = new Promotions(Currency.getInstance("XXX"), List.of());

    public boolean isEmpty() {
        return rules.isEmpty();
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

    /// The coupon with this code, if it opens any promotion, whether or not that holds now. Where several
    /// promotions need it and one of them uses it up, it is used up.
    public Optional<PresentedCoupon> coupon(CouponCode code) {
        List<PromotionRule> opened = openedBy(code);
        return opened.isEmpty()
                ? Optional.empty()
                : Optional.of(new PresentedCoupon(
                        code,
                        opened.stream().map(rule -> rule.id().value()).collect(Collectors.toSet()),
                        opened.stream()
                                .map(rule -> rule.eligibility().coupon())
                                .anyMatch(coupon -> coupon != null && coupon.use() == RequiredCoupon.Use.SINGLE)));
    }

    /// Why a presented coupon takes nothing off, where [#evaluate] says that it does not: for the first of its
    /// promotions, in their order.
    ///
    /// @param lines those that count, as for [#evaluate]
    public CouponObstacle obstacle(CouponCode code, List<SaleLine> lines, Circumstances circumstances) {
        return openedBy(code).stream()
                .findFirst()
                .map(rule -> new CouponAdvice(rule, lines, circumstances).obstacle())
                .orElse(CouponObstacle.NONE);
    }

    private List<PromotionRule> openedBy(CouponCode code) {
        return rules.stream()
                .filter(rule -> {
                    RequiredCoupon coupon = rule.eligibility().coupon();
                    return coupon != null && coupon.fits(code);
                })
                .toList();
    }

    /// What the promotions take off a basket. Lines that are voided or coming back (negative quantity) get
    /// nothing and count for nothing.
    ///
    /// @throws IllegalArgumentException when two lines have the same number or a price is in another currency
    /// @throws ArithmeticException when amounts are out of range, beyond some 900 million million minor units
    public PromotionResult evaluate(List<SaleLine> lines, Circumstances circumstances) {
        Map<Integer, BitSet> rulesByLine = rulesByLine(lines);
        BitSet active = active(rulesByLine.values(), circumstances);
        List<PromotionSaving> savings = new ArrayList<>();
        List<Lot> lots = Lot.of(lines);
        Effort effort = new Effort(lots.stream().mapToLong(Lot::count).sum());
        int first = active.nextSetBit(0);
        while (first >= 0) {
            int end = endOfGroup(first);
            Choice choice =
                    new GroupChoice(lots, coverages(active.get(0, end), first, rulesByLine, lots), effort).best();
            Settlement settlement = new Settlement(lots, choice);
            savings.addAll(settlement.savings());
            lots = settlement.remaining();
            first = active.nextSetBit(end);
        }
        savings.sort(Comparator.comparingInt(PromotionSaving::lineNumber));
        return new PromotionResult(currency, savings);
    }

    /// The positions of the rules that cover each line.
    private Map<Integer, BitSet> rulesByLine(List<SaleLine> lines) {
        Map<Integer, BitSet> rulesByLine = new HashMap<>();
        for (SaleLine line : lines) {
            if (!line.unitPrice().currency().equals(currency)) {
                throw new IllegalArgumentException("line " + line.number() + " is not in " + currency);
            }
            if (rulesByLine.put(line.number(), index.covering(line)) != null) {
                throw new IllegalArgumentException("two lines have the number " + line.number());
            }
        }
        return rulesByLine;
    }

    /// The positions of the rules that cover anything and hold in the circumstances.
    private BitSet active(Collection<BitSet> covering, Circumstances circumstances) {
        BitSet active = new BitSet(rules.size());
        covering.forEach(active::or);
        for (int rule = active.nextSetBit(0); rule >= 0; rule = active.nextSetBit(rule + 1)) {
            active.set(rule, rules.get(rule).eligibility().holdsIn(circumstances));
        }
        return active;
    }

    /// The rules are sorted by their stacking group: the position after the last rule of one.
    private int endOfGroup(int position) {
        int group = rules.get(position).stacking().group();
        int end = position + 1;
        while (end < rules.size() && rules.get(end).stacking().group() == group) {
            end++;
        }
        return end;
    }

    /// What the rules of one group cover.
    ///
    /// @param group positions of rules, none before `first`
    private List<Coverage> coverages(BitSet group, int first, Map<Integer, BitSet> rulesByLine, List<Lot> lots) {
        int[][] lotsByRule = new int[group.length() - first][];
        int[] sizes = new int[lotsByRule.length];
        for (int lot = 0; lot < lots.size(); lot++) {
            BitSet covering = (BitSet) group.clone();
            covering.and(rulesByLine.getOrDefault(lots.get(lot).line().number(), group));
            for (int rule = covering.nextSetBit(first); rule >= 0; rule = covering.nextSetBit(rule + 1)) {
                int[] some = lotsByRule[rule - first];
                if (some == null) {
                    some = new int[lots.size() - lot];
                    lotsByRule[rule - first] = some;
                }
                some[sizes[rule - first]++] = lot;
            }
        }
        List<Coverage> coverages = new ArrayList<>();
        for (int i = 0; i < sizes.length; i++) {
            if (sizes[i] > 0) {
                coverages.add(new Coverage(rules.get(first + i), Arrays.copyOf(lotsByRule[i], sizes[i])));
            }
        }
        return coverages;
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
