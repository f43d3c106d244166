package io.mostrador.domain.promotion;

import static io.mostrador.domain.promotion.Leaflet.cents;
import static io.mostrador.domain.promotion.Leaflet.items;

import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.promotion.rule.Circumstances;
import io.mostrador.domain.promotion.rule.Offer;
import io.mostrador.domain.promotion.rule.Percentage;
import io.mostrador.domain.promotion.rule.PromotionRule;
import io.mostrador.domain.promotion.rule.Selection;
import io.mostrador.domain.promotion.rule.Stacking;
import io.mostrador.domain.sale.SaleLine;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/// Measures the processor time of an evaluation, which a busy machine does not change: baskets of 100 lines,
/// 1,000 active rules, 2,080 items in 26 categories. Asserts nothing; run it by hand, with a seed as its
/// argument.
final class PromotionsSpeed {
    private static final int BASKETS = 500;
    private static final int RULES = 1_000;
    private static final int LINES = 100;

    private final SplittableRandom random;

    private PromotionsSpeed(long seed) {
        this.random = new SplittableRandom(seed);
    }

    public static void main(String[] args) {
        long seed = args.length == 0 ? 1 : Long.parseLong(args[0]);
        new PromotionsSpeed(seed).measure(seed);
    }

    private void measure(long seed) {
        List<PromotionRule> rules = new ArrayList<>();
        for (int i = 0; i < RULES; i++) {
            rules.add(rule(i));
        }
        Promotions promotions = Promotions.of(Leaflet.ARS, rules);
        List<List<SaleLine>> baskets = new ArrayList<>();
        for (int i = 0; i < BASKETS; i++) {
            baskets.add(basket());
        }
        for (int round = 0; round < 8; round++) {
            report(seed, round, promotions, baskets);
        }
    }

    private static void report(long seed, int round, Promotions promotions, List<List<SaleLine>> baskets) {
        Circumstances circumstances = Circumstances.at(Leaflet.FRIDAY_NOON);
        ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
        long[] micros = new long[baskets.size()];
        long savings = 0;
        for (int i = 0; i < micros.length; i++) {
            long start = cpu.getCurrentThreadCpuTime();
            savings +=
                    promotions.evaluate(baskets.get(i), circumstances).savings().size();
            micros[i] = (cpu.getCurrentThreadCpuTime() - start) / 1_000;
        }
        Arrays.sort(micros);
        System.out.printf(
                "seed %d round %d: p50 %d us, p99 %d us, max %d us, %d savings a basket%n",
                seed,
                round,
                micros[micros.length / 2],
                micros[micros.length * 99 / 100],
                micros[micros.length - 1],
                savings / micros.length);
    }

    private List<SaleLine> basket() {
        List<SaleLine> lines = new ArrayList<>();
        for (int number = 1; number <= LINES; number++) {
            long price = random.nextLong(100, 10_000);
            lines.add(
                    random.nextInt(8) == 0
                            ? Leaflet.weighed(number, item(), random.nextInt(100, 3_000), price)
                            : Leaflet.line(number, item(), 1 + random.nextInt(10) / 7, price));
        }
        return lines;
    }

    /// Seven in ten rules are on a few items, nearly all others on a category, one in a hundred on everything.
    private PromotionRule rule(int number) {
        int kind = random.nextInt(100);
        if (kind < 70) {
            return rule(number, offer(), items(item(), item() + "x", item() + "y"));
        }
        if (kind < 99) {
            return rule(number, offer(), Selection.ofCategories(category()));
        }
        Selection all = Selection.ofEverything().except(Set.of(new ItemId(item())), Set.of(category()));
        return rule(number, offer(), all);
    }

    private PromotionRule rule(int number, Offer offer, Selection selection) {
        int limit = random.nextInt(5) == 0 ? random.nextInt(1, 6) : Stacking.NO_LIMIT;
        Stacking stacking = new Stacking(1 + random.nextInt(3), random.nextInt(10), limit);
        return Leaflet.rule("r" + number, offer, selection, stacking);
    }

    private Offer offer() {
        Percentage percentage = Percentage.of(random.nextInt(5, 40));
        Offer.Mixing mixing = random.nextBoolean() ? Offer.Mixing.SAME_ITEM : Offer.Mixing.MIX_AND_MATCH;
        return switch (random.nextInt(9)) {
            case 0 -> new Offer.PercentOff(percentage);
            case 1 -> new Offer.AmountOff(cents(random.nextInt(10, 500)));
            case 2 -> new Offer.FixedPrice(cents(random.nextInt(100, 9_000)));
            case 3 -> new Offer.NForM(3, 2, mixing);
            case 4 -> new Offer.NForPrice(2, cents(random.nextInt(1_000, 9_000)), mixing);
            case 5 -> new Offer.SecondUnitOff(percentage, mixing);
            case 6 ->
                new Offer.Bundle(
                        List.of(Selection.ofCategories(category()), Selection.ofCategories(category())),
                        cents(random.nextInt(1_000, 9_000)));
            case 7 -> new Offer.ThresholdPercentOff(cents(random.nextInt(1_000, 90_000)), percentage);
            default -> new Offer.ThresholdAmountOff(cents(random.nextInt(1_000, 90_000)), cents(500));
        };
    }

    private String item() {
        return category() + random.nextInt(80);
    }

    private String category() {
        return String.valueOf((char) ('a' + random.nextInt(26)));
    }
}
