package io.mostrador.domain.promotion;

import static io.mostrador.domain.promotion.Leaflet.ARS;
import static io.mostrador.domain.promotion.Leaflet.FRIDAY_NOON;
import static io.mostrador.domain.promotion.Leaflet.cents;
import static io.mostrador.domain.promotion.Leaflet.evaluate;
import static io.mostrador.domain.promotion.Leaflet.items;
import static io.mostrador.domain.promotion.Leaflet.line;
import static io.mostrador.domain.promotion.Leaflet.percentOff;
import static io.mostrador.domain.promotion.Leaflet.rule;
import static io.mostrador.domain.promotion.Leaflet.savedByLine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.promotion.rule.Circumstances;
import io.mostrador.domain.promotion.rule.Offer;
import io.mostrador.domain.promotion.rule.PromotionRule;
import io.mostrador.domain.promotion.rule.Selection;
import io.mostrador.domain.promotion.rule.Stacking;
import io.mostrador.domain.sale.SaleLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PromotionsTest {
    private static final PromotionRule TEN_PERCENT =
            percentOff("ten", 10, Selection.ofEverything(), Stacking.inGroup(1));
    private static final PromotionRule THREE_FOR_TWO =
            rule("set", new Offer.NForM(3, 2, Offer.Mixing.MIX_AND_MATCH), Selection.ofEverything());

    @Test
    void givesNothingToVoidedLinesAndGoodsComingBackAndDoesNotCountThem() {
        assertThat(savedByLine(
                        List.of(THREE_FOR_TWO),
                        line(1, "a", 2, 100),
                        line(2, "a", 1, 100).asVoided(),
                        line(3, "a", -1, 100)))
                .containsExactly(0L, 0L, 0L);
        assertThat(savedByLine(List.of(TEN_PERCENT), line(1, "a", -1, 100), line(2, "b", 1, 100)))
                .containsExactly(0L, 10L);
    }

    @Test
    void givesNothingWhereNothingCanBeSaved() {
        assertThat(evaluate(List.of()).savings()).isEmpty();
        assertThat(evaluate(List.of(TEN_PERCENT)).total()).isEqualTo(cents(0));
        assertThat(evaluate(List.of(), line(1, "a", 1, 100)).savings()).isEmpty();
        assertThat(evaluate(List.of(percentOff("p", 10, items("b"), Stacking.inGroup(1))), line(1, "a", 1, 100))
                        .savings())
                .isEmpty();
    }

    @Test
    void mayChangeEarlierSavingsWhenAnItemComes() {
        List<PromotionRule> rules = List.of(TEN_PERCENT, THREE_FOR_TWO);
        PromotionResult before = evaluate(rules, line(1, "a", 1, 100), line(2, "b", 1, 100));
        PromotionResult after = evaluate(rules, line(1, "a", 1, 100), line(2, "b", 1, 100), line(3, "c", 1, 100));

        assertThat(before.savings())
                .allMatch(saving -> saving.promotionId().value().equals("ten"));
        assertThat(before.total()).isEqualTo(cents(20));
        assertThat(after.savings())
                .allMatch(saving -> saving.promotionId().value().equals("set"));
        assertThat(after.total()).isEqualTo(cents(100));
    }

    @Test
    void refusesWhatDoesNotFitTogether() {
        Currency chilean = Currency.getInstance("CLP");
        PromotionRule amountOff = rule("off", new Offer.AmountOff(cents(1)), Selection.ofEverything());
        assertThatThrownBy(() -> Promotions.of(ARS, List.of(TEN_PERCENT, TEN_PERCENT)))
                .hasMessageContaining("ten");
        assertThatThrownBy(() -> Promotions.of(chilean, List.of(amountOff))).hasMessageContaining("CLP");
        assertThatThrownBy(() -> Promotions.of(chilean, List.of())
                        .evaluate(List.of(line(1, "a", 1, 100)), Circumstances.at(FRIDAY_NOON)))
                .hasMessageContaining("CLP");
        assertThatThrownBy(() -> evaluate(List.of(), line(1, "a", 1, 100), line(1, "b", 1, 100)))
                .hasMessageContaining("number 1");
        assertThatThrownBy(() -> evaluate(List.of(TEN_PERCENT), line(1, "a", 2, Long.MAX_VALUE / 1_000)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void refusesRulesWithoutAName() {
        assertThatThrownBy(() -> new PromotionRule(
                        TEN_PERCENT.id(),
                        " ",
                        TEN_PERCENT.offer(),
                        TEN_PERCENT.appliesTo(),
                        TEN_PERCENT.eligibility(),
                        TEN_PERCENT.stacking()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// Baskets and rules far too many to try everything.
    @Test
    void neverSavesLessThanTheBestSingleRuleNorMoreThanALineAndAlwaysTheSame() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("PromotionsTest seed " + seed);
        RandomLeaflet leaflet = new RandomLeaflet(new SplittableRandom(seed));
        for (int i = 0; i < 60; i++) {
            List<SaleLine> lines = leaflet.lines(20 + 2 * i, 1 + i % 7);
            List<PromotionRule> rules = new ArrayList<>(leaflet.rules(6, 1));
            rules.addAll(leaflet.rules(4, 2));
            String run = "seed " + seed + ", run " + i;

            PromotionResult result = evaluate(rules, lines);

            assertThatNoRuleAloneSavesMore(result, rules, lines, run);
            assertThatNoLineSavesMoreThanItsAmount(result, lines, run);
            Collections.shuffle(rules, new Random(seed));
            List<SaleLine> shuffled = new ArrayList<>(lines);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(evaluate(rules, shuffled)).as(run).isEqualTo(result);
        }
    }

    /// Alone a rule competes with nothing, so more of it is chosen exactly than beside others.
    @Test
    void neverSavesLessThanABundleWhosePartsOverlapSavesAlone() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("PromotionsTest seed " + seed);
        RandomLeaflet leaflet = new RandomLeaflet(new SplittableRandom(seed));
        for (int i = 0; i < 1_000; i++) {
            List<SaleLine> lines = leaflet.lines(8 + i % 30, 1 + i % 4);
            List<PromotionRule> rules = new ArrayList<>(leaflet.bundles(1 + i % 4, 1));
            rules.addAll(leaflet.rules(i % 5, 1));
            rules.addAll(leaflet.bundles(1 + i % 3, 2));
            assertThatNoRuleAloneSavesMore(evaluate(rules, lines), rules, lines, "seed " + seed + ", run " + i);
        }
    }

    private static void assertThatNoRuleAloneSavesMore(
            PromotionResult result, List<PromotionRule> rules, List<SaleLine> lines, String run) {
        for (PromotionRule rule : rules) {
            assertThat(result.total())
                    .as(run + ", " + rule + ", " + lines)
                    .isGreaterThanOrEqualTo(evaluate(List.of(rule), lines).total());
        }
    }

    private static void assertThatNoLineSavesMoreThanItsAmount(
            PromotionResult result, List<SaleLine> lines, String run) {
        Money sum = cents(0);
        for (SaleLine line : lines) {
            Money saved = result.ofLine(line.number());
            assertThat(saved).as(run + ", " + line).isLessThanOrEqualTo(line.extendedAmount());
            sum = sum.plus(saved);
        }
        assertThat(sum).as(run).isEqualTo(result.total());
    }
}
