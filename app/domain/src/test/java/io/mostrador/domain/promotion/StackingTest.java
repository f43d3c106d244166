package io.mostrador.domain.promotion;

import static io.mostrador.domain.promotion.Leaflet.cents;
import static io.mostrador.domain.promotion.Leaflet.evaluate;
import static io.mostrador.domain.promotion.Leaflet.items;
import static io.mostrador.domain.promotion.Leaflet.line;
import static io.mostrador.domain.promotion.Leaflet.percentOff;
import static io.mostrador.domain.promotion.Leaflet.rule;
import static io.mostrador.domain.promotion.Leaflet.savedByLine;
import static io.mostrador.domain.promotion.rule.Offer.Mixing.MIX_AND_MATCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.promotion.rule.Offer;
import io.mostrador.domain.promotion.rule.Percentage;
import io.mostrador.domain.promotion.rule.PromotionRule;
import io.mostrador.domain.promotion.rule.Selection;
import io.mostrador.domain.promotion.rule.Stacking;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// How rules exclude each other, add up, and are limited.
class StackingTest {
    private static final Selection ALL = Selection.ofEverything();
    private static final Stacking FIRST = Stacking.inGroup(1);
    private static final Stacking SECOND = Stacking.inGroup(2);

    private static List<String> promotionIds(PromotionResult result) {
        return result.savings().stream()
                .map(saving -> saving.promotionId().value())
                .toList();
    }

    @Test
    void usesOneRuleOfAGroupOnAUnit() {
        List<PromotionRule> rules = List.of(
                percentOff("ten", 10, ALL, FIRST),
                percentOff("twenty", 20, items("a"), FIRST),
                percentOff("fifteen", 15, ALL.except(Set.of(), Set.of("b")), FIRST));
        assertThat(savedByLine(rules, line(1, "a", 1, 1_000), line(2, "b", 1, 1_000), line(3, "c", 1, 1_000)))
                .containsExactly(200L, 100L, 150L);
    }

    @Test
    void appliesTheNextGroupToWhatTheOneBeforeLeft() {
        List<PromotionRule> rules =
                List.of(percentOff("b", 10, ALL, SECOND), rule("a", new Offer.AmountOff(cents(200)), ALL, FIRST));
        PromotionResult result = evaluate(rules, line(1, "a", 1, 1_000));

        // 1000 - 200, and then 10 % of 800; not 10 % of 1000.
        assertThat(result.savings()).extracting(PromotionSaving::amount).containsExactly(cents(200), cents(80));
        assertThat(promotionIds(result)).containsExactly("a", "b");
    }

    @Test
    void neverTakesMoreThanTheLineThroughSeveralGroups() {
        List<PromotionRule> rules = List.of(
                rule("a", new Offer.AmountOff(cents(70)), ALL, FIRST),
                rule("b", new Offer.AmountOff(cents(70)), ALL, SECOND),
                percentOff("c", 100, ALL, Stacking.inGroup(3)));
        PromotionResult result = evaluate(rules, line(1, "a", 3, 100));

        assertThat(result.total()).isEqualTo(cents(300));
        assertThat(promotionIds(result)).containsExactly("a", "b");
    }

    @Test
    void leavesSingleSavingsForASetOnlyWhenTheSetSavesMore() {
        PromotionRule set = rule("set", new Offer.NForM(3, 2, MIX_AND_MATCH), ALL);
        assertThat(promotionIds(evaluate(List.of(set, percentOff("p", 30, ALL, FIRST)), line(1, "a", 3, 100))))
                .containsExactly("set");
        assertThat(promotionIds(evaluate(List.of(set, percentOff("p", 40, ALL, FIRST)), line(1, "a", 3, 100))))
                .containsExactly("p");
        // Three as a set, the fourth on its own.
        assertThat(evaluate(List.of(set, percentOff("p", 30, ALL, FIRST)), line(1, "a", 4, 100))
                        .total())
                .isEqualTo(cents(130));
    }

    @Test
    void prefersThePriorityAndThenTheSmallerIdWhereTheSameIsSaved() {
        PromotionRule low = percentOff("a", 10, ALL, new Stacking(1, 1, Stacking.NO_LIMIT));
        PromotionRule high = percentOff("b", 10, ALL, new Stacking(1, 2, Stacking.NO_LIMIT));
        PromotionRule same = percentOff("c", 10, ALL, new Stacking(1, 2, Stacking.NO_LIMIT));
        PromotionRule limited = percentOff("d", 10, ALL, new Stacking(1, 3, 1));
        PromotionRule basket = rule(
                "e",
                new Offer.ThresholdPercentOff(cents(1), Percentage.of(10)),
                ALL,
                new Stacking(1, 4, Stacking.NO_LIMIT));

        assertThat(promotionIds(evaluate(List.of(low, high, same), line(1, "a", 1, 100))))
                .containsExactly("b");
        assertThat(promotionIds(evaluate(List.of(same, low, high, limited), line(1, "a", 1, 100))))
                .containsExactly("d");
        assertThat(promotionIds(evaluate(List.of(same, limited, basket), line(1, "a", 1, 100))))
                .containsExactly("e");
    }

    @Test
    void savesMoreRatherThanObeyPriorities() {
        PromotionRule preferred = percentOff("a", 10, ALL, new Stacking(1, 1_000, Stacking.NO_LIMIT));
        assertThat(promotionIds(evaluate(List.of(preferred, percentOff("b", 11, ALL, FIRST)), line(1, "a", 1, 100))))
                .containsExactly("b");
    }

    @Test
    void usesALimitedRuleWhereItSavesMost() {
        PromotionRule half = percentOff("half", 50, ALL, new Stacking(1, 0, 2));
        assertThat(savedByLine(List.of(half), line(1, "a", 1, 100), line(2, "b", 3, 400)))
                .containsExactly(0L, 400L);
        // The other rule is as good on b: the limited one is worth more on a.
        assertThat(savedByLine(
                        List.of(half, percentOff("b", 45, items("b"), FIRST)),
                        line(1, "a", 1, 100),
                        line(2, "b", 3, 400)))
                .containsExactly(50L, 560L);
    }

    @Test
    void limitsSetsInABasket() {
        PromotionRule twoSets = rule("r", new Offer.NForM(3, 2, MIX_AND_MATCH), ALL, new Stacking(1, 0, 2));
        assertThat(savedByLine(List.of(twoSets), line(1, "a", 9, 100))).containsExactly(200L);
        assertThat(savedByLine(List.of(twoSets), line(1, "a", 300_000, 100))).containsExactly(200L);
    }

    @Test
    void putsARuleOnTheBasketOnAllOfItOrNothing() {
        PromotionRule basket =
                rule("basket", new Offer.ThresholdPercentOff(cents(1_000), Percentage.of(10)), ALL, FIRST);
        PromotionRule item = percentOff("item", 30, items("a"), FIRST);

        // 30 % of 400 beats 10 % of 1000, and 10 % of 1400 beats both.
        assertThat(promotionIds(evaluate(List.of(basket, item), line(1, "a", 1, 400), line(2, "b", 1, 600))))
                .containsExactly("item");
        assertThat(promotionIds(evaluate(List.of(basket, item), line(1, "a", 1, 400), line(2, "b", 1, 1_000))))
                .containsExactly("basket", "basket");
    }

    @Test
    void keepsAThresholdReachedBeforeOtherSavings() {
        List<PromotionRule> rules = List.of(
                percentOff("item", 50, ALL, FIRST),
                rule("basket", new Offer.ThresholdAmountOff(cents(1_000), cents(100)), ALL, SECOND));
        assertThat(evaluate(rules, line(1, "a", 1, 1_000)).total()).isEqualTo(cents(600));
    }

    @Test
    void usesSeveralRulesOnTheBasketWhereTheyDoNotOverlap() {
        Offer offer = new Offer.ThresholdAmountOff(cents(100), cents(10));
        List<PromotionRule> rules = List.of(
                rule("a", offer, Selection.ofCategories("a")),
                rule("b", offer, Selection.ofCategories("b")),
                rule("ab", new Offer.ThresholdAmountOff(cents(100), cents(15)), Selection.ofCategories("a", "b")));
        assertThat(savedByLine(rules, line(1, "a", 1, 100), line(2, "b", 1, 100)))
                .containsExactly(10L, 10L);
    }

    @Test
    void refusesGroupsPrioritiesAndLimitsOutOfRange() {
        assertThatThrownBy(() -> new Stacking(0, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Stacking(100, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Stacking(1, -1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Stacking(1, 1_001, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Stacking(1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
