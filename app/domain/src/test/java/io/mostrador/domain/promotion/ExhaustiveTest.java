package io.mostrador.domain.promotion;

import static io.mostrador.domain.promotion.Leaflet.evaluate;
import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.promotion.rule.PromotionRule;
import io.mostrador.domain.promotion.rule.Selection;
import io.mostrador.domain.sale.SaleLine;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// For small baskets the engine saves exactly as much as trying everything.
class ExhaustiveTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    @ParameterizedTest
    @CsvSource({"1, 1, 500", "4, 3, 1500", "7, 4, 1000", "10, 6, 150", "12, 6, 60"})
    void savesAsMuchAsTryingEverything(int mostUnits, int mostRules, int times) {
        long seed = SEED;
        System.out.println("ExhaustiveTest seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        RandomLeaflet leaflet = new RandomLeaflet(random);
        for (int i = 0; i < times; i++) {
            int units = i % 2 == 0 ? mostUnits : random.nextInt(1, mostUnits + 1);
            List<SaleLine> lines = leaflet.lines(units, 1 + random.nextInt(4));
            List<PromotionRule> rules = leaflet.rules(mostRules, 1);

            long most = new ExhaustiveSearch(units(lines, ExhaustiveTest::price), rules).mostMinor();

            assertThat(evaluate(rules, lines).total())
                    .as("seed %d, run %d, %s, %s", seed, i, lines, rules)
                    .isEqualTo(Leaflet.cents(most));
        }
    }

    /// More units than are ever searched exactly, so that a bundle alone is what the greedy choice makes of it.
    @Test
    void savesAsMuchWithOneBundleAsTryingEverythingAlsoInLargerBaskets() {
        long seed = SEED;
        System.out.println("ExhaustiveTest seed " + seed);
        RandomLeaflet leaflet = new RandomLeaflet(new SplittableRandom(seed));
        for (int i = 0; i < 200; i++) {
            List<SaleLine> lines = leaflet.lines(13 + i % 2, 1);
            List<PromotionRule> rules = leaflet.bundles(1, 1);

            long most = new ExhaustiveSearch(units(lines, ExhaustiveTest::price), rules).mostMinor();

            assertThat(evaluate(rules, lines).total())
                    .as("seed %d, run %d, %s, %s", seed, i, lines, rules)
                    .isEqualTo(Leaflet.cents(most));
        }
    }

    @Test
    void savesAsMuchAsTryingEverythingOnWhatEachGroupLeaves() {
        long seed = SEED;
        System.out.println("ExhaustiveTest seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        RandomLeaflet leaflet = new RandomLeaflet(random);
        for (int i = 0; i < 1_000; i++) {
            List<SaleLine> lines = leaflet.lines(random.nextInt(1, 8), 1);
            List<PromotionRule> first = leaflet.rules(3, 1);
            List<PromotionRule> second = leaflet.rules(3, 2);
            PromotionResult alone = evaluate(first, lines);
            ToLongFunction<SaleLine> left =
                    line -> price(line) - alone.ofLine(line.number()).amountMinor();

            long more = new ExhaustiveSearch(units(lines, left), second).mostMinor();

            List<PromotionRule> both =
                    Stream.concat(first.stream(), second.stream()).toList();
            assertThat(evaluate(both, lines).total().minus(alone.total()))
                    .as("seed %d, run %d, %s, %s", seed, i, lines, both)
                    .isEqualTo(Leaflet.cents(more));
        }
    }

    private static List<ExhaustiveSearch.Unit> units(List<SaleLine> lines, ToLongFunction<SaleLine> amount) {
        List<ExhaustiveSearch.Unit> units = new ArrayList<>();
        for (SaleLine line : lines) {
            long pieces = Selection.isWeighed(line) ? 1 : line.quantity().thousandths() / Quantity.THOUSANDTHS_PER_UNIT;
            for (long i = 0; i < pieces; i++) {
                units.add(new ExhaustiveSearch.Unit(line, amount.applyAsLong(line)));
            }
        }
        return units;
    }

    /// Of one unit, before any promotion.
    private static long price(SaleLine line) {
        return Selection.isWeighed(line)
                ? line.extendedAmount().amountMinor()
                : line.unitPrice().amountMinor();
    }
}
