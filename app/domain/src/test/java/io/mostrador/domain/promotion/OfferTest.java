package io.mostrador.domain.promotion;

import static io.mostrador.domain.promotion.Leaflet.cents;
import static io.mostrador.domain.promotion.Leaflet.evaluate;
import static io.mostrador.domain.promotion.Leaflet.items;
import static io.mostrador.domain.promotion.Leaflet.line;
import static io.mostrador.domain.promotion.Leaflet.rule;
import static io.mostrador.domain.promotion.Leaflet.savedByLine;
import static io.mostrador.domain.promotion.Leaflet.weighed;
import static io.mostrador.domain.promotion.rule.Offer.Mixing.MIX_AND_MATCH;
import static io.mostrador.domain.promotion.rule.Offer.Mixing.SAME_ITEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.promotion.rule.Offer;
import io.mostrador.domain.promotion.rule.Percentage;
import io.mostrador.domain.promotion.rule.Selection;
import io.mostrador.domain.sale.SaleLine;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each kind of offer, worked out by hand.
class OfferTest {
    private static final Selection ALL = Selection.ofEverything();

    private static List<Long> saved(Offer offer, SaleLine... lines) {
        return savedByLine(List.of(rule("r", offer, ALL)), lines);
    }

    @Test
    void takesAPartOfThePrice() {
        assertThat(saved(new Offer.PercentOff(Percentage.of(10)), line(1, "a", 3, 1_050)))
                .containsExactly(315L);
    }

    @Test
    void roundsAPercentageOnceForAllItIsOn() {
        // 10 % of 40.00 is 4.00, though 10 % of each of the thousand is less than half a cent.
        assertThat(saved(new Offer.PercentOff(Percentage.of(10)), line(1, "a", 1_000, 4)))
                .containsExactly(400L);
        // 10 % of 0.30 is 0.03; the odd cent goes to the first line.
        assertThat(saved(new Offer.PercentOff(Percentage.of(10)), line(1, "a", 1, 15), line(2, "b", 1, 15)))
                .containsExactly(2L, 1L);
    }

    /// The line of odoo/odoo 166699: 829.00 less 96.019 % is 33.00; in hundredths of a percent that is 96.02 %.
    @Test
    void makesOneAmountOfAnOddPercentage() {
        assertThat(saved(new Offer.PercentOff(new Percentage(9_602)), line(1, "a", 1, 82_900)))
                .containsExactly(79_601L);
    }

    @Test
    void takesAnAmountOffEachUnitButNeverMoreThanItsPrice() {
        Offer offer = new Offer.AmountOff(cents(150));
        assertThat(saved(offer, line(1, "a", 2, 1_000), line(2, "b", 3, 100))).containsExactly(300L, 300L);
    }

    @Test
    void sellsAtAnotherPriceButNeverAtAHigherOne() {
        Offer offer = new Offer.FixedPrice(cents(500));
        assertThat(saved(offer, line(1, "a", 2, 800), line(2, "b", 1, 400))).containsExactly(600L, 0L);
    }

    @Test
    void meansKilogramsWhereGoodsAreWeighed() {
        // 0.425 kg: 1.00 off each kilogram is 0.43, 5.00 instead of 8.00 saves 3.40 - 2.13.
        assertThat(saved(new Offer.AmountOff(cents(100)), weighed(1, "a", 425, 800)))
                .containsExactly(43L);
        assertThat(saved(new Offer.FixedPrice(cents(500)), weighed(1, "a", 425, 800)))
                .containsExactly(127L);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0", "3, 100", "5, 100", "6, 200", "300000, 10000000"})
    void givesThreeForThePriceOfTwo(long units, long saving) {
        assertThat(saved(new Offer.NForM(3, 2, SAME_ITEM), line(1, "a", units, 100)))
                .containsExactly(saving);
    }

    @Test
    void countsTheSameItemOnSeveralLines() {
        assertThat(saved(new Offer.NForM(3, 2, SAME_ITEM), line(1, "a", 2, 90), line(2, "a", 1, 90)))
                .containsExactly(60L, 30L);
        assertThat(saved(new Offer.NForM(3, 2, SAME_ITEM), line(1, "a", 2, 90), line(2, "b", 1, 90)))
                .containsExactly(0L, 0L);
    }

    @Test
    void givesTheCheapestOfEachSetAndFormsTheSetsForTheCustomer() {
        // 500 400 300 and 200 100 90: 300 and 90 are free. Shares of 300 by price: 125, 100, 75.
        List<Long> saved = saved(
                new Offer.NForM(3, 2, MIX_AND_MATCH),
                line(1, "a", 1, 100),
                line(2, "b", 1, 500),
                line(3, "c", 1, 300),
                line(4, "d", 1, 400),
                line(5, "e", 1, 90),
                line(6, "f", 1, 200));
        assertThat(saved).containsExactly(23L, 125L, 75L, 100L, 21L, 46L);
        assertThat(saved.stream().mapToLong(Long::longValue).sum()).isEqualTo(390);
    }

    @Test
    void sellsASetForOnePriceWhenThatIsLess() {
        Offer offer = new Offer.NForPrice(3, cents(1_000), MIX_AND_MATCH);
        assertThat(saved(offer, line(1, "a", 3, 400))).containsExactly(200L);
        assertThat(saved(offer, line(1, "a", 3, 300))).containsExactly(0L);
        // The three dearest of four: 500 + 400 + 400 - 1000, shared out 5 : 8.
        assertThat(saved(offer, line(1, "a", 1, 500), line(2, "b", 2, 400), line(3, "c", 1, 100)))
                .containsExactly(115L, 185L, 0L);
    }

    @Test
    void sellsTheCheaperOfTwoForLess() {
        Offer offer = new Offer.SecondUnitOff(Percentage.of(70), MIX_AND_MATCH);
        // Pairs 1000 + 800 and 500 + 100: 70 % of 800 and of 100.
        List<Long> saved =
                saved(offer, line(1, "a", 1, 1_000), line(2, "b", 1, 100), line(3, "c", 1, 800), line(4, "d", 1, 500));
        assertThat(saved).containsExactly(311L, 12L, 249L, 58L);
        assertThat(saved(new Offer.SecondUnitOff(Percentage.of(50), SAME_ITEM), line(1, "a", 5, 99)))
                .containsExactly(99L);
    }

    @Test
    void sellsABundleForOnePrice() {
        Offer offer = new Offer.Bundle(List.of(items("burger"), Selection.ofCategories("d")), cents(900));
        assertThat(saved(offer, line(1, "burger", 2, 800), line(2, "d1", 1, 300), line(3, "x", 1, 50)))
                .containsExactly(145L, 55L, 0L);
        assertThat(saved(offer, line(1, "burger", 2, 800))).containsExactly(0L);
    }

    @Test
    void givesEachPartOfABundleAUnitOfItsOwn() {
        Selection drinks = Selection.ofCategories("d");
        Offer offer = new Offer.Bundle(List.of(ALL, drinks, drinks), cents(0));
        assertThat(evaluate(List.of(rule("r", offer, ALL)), line(1, "d1", 2, 100))
                        .total())
                .isEqualTo(cents(0));
        assertThat(saved(offer, line(1, "d1", 2, 100), line(2, "x", 1, 70))).containsExactly(200L, 70L);
    }

    @Test
    void givesAPartOfTheBasketFromAnAmountOn() {
        Offer offer = new Offer.ThresholdPercentOff(cents(1_000), Percentage.of(5));
        assertThat(saved(offer, line(1, "a", 1, 600), line(2, "b", 1, 399))).containsExactly(0L, 0L);
        assertThat(saved(offer, line(1, "a", 1, 600), line(2, "b", 1, 400))).containsExactly(30L, 20L);
    }

    @Test
    void givesAnAmountOnceFromAnAmountOn() {
        Offer offer = new Offer.ThresholdAmountOff(cents(1_000), cents(100));
        assertThat(saved(offer, line(1, "a", 1, 999))).containsExactly(0L);
        // 100 shared out 1000 : 500 : 500 (three units of line 1 are never told apart).
        assertThat(saved(offer, line(1, "a", 2, 500), line(2, "b", 1, 500), line(3, "c", 1, 500)))
                .containsExactly(50L, 25L, 25L);
        assertThat(saved(new Offer.ThresholdAmountOff(cents(10), cents(100)), line(1, "a", 1, 30), line(2, "b", 1, 20)))
                .containsExactly(30L, 20L);
    }

    @Test
    void countsAWeighedLineAsOneUnitUnlessTheRuleLeavesItOut() {
        Offer offer = new Offer.NForM(2, 1, MIX_AND_MATCH);
        SaleLine[] lines = {weighed(1, "a", 3_000, 100), line(2, "b", 1, 200)};
        assertThat(saved(offer, lines)).containsExactly(120L, 80L);
        assertThat(savedByLine(List.of(rule("r", offer, ALL.withoutWeighedGoods())), lines))
                .containsExactly(0L, 0L);
        assertThat(saved(offer, weighed(1, "a", 3_000, 100))).containsExactly(0L);
    }

    @Test
    void copesWithPricesOfNothingAndOfACent() {
        Offer half = new Offer.PercentOff(Percentage.of(50));
        assertThat(saved(half, line(1, "a", 1, 0))).containsExactly(0L);
        assertThat(saved(half, line(1, "a", 1, 1))).containsExactly(1L);
        assertThat(saved(half, line(1, "a", 3, 1))).containsExactly(2L);
        assertThat(saved(new Offer.PercentOff(Percentage.of(49)), line(1, "a", 1, 1)))
                .containsExactly(0L);
        assertThat(saved(new Offer.NForM(3, 2, MIX_AND_MATCH), line(1, "a", 2, 1), line(2, "b", 1, 0)))
                .containsExactly(0L, 0L);
        assertThat(saved(new Offer.NForM(3, 1, MIX_AND_MATCH), line(1, "a", 2, 1), line(2, "b", 1, 0)))
                .containsExactly(1L, 0L);
        assertThat(saved(new Offer.ThresholdAmountOff(cents(1), cents(5)), line(1, "a", 1, 0), line(2, "b", 1, 1)))
                .containsExactly(0L, 1L);
    }

    @Test
    void refusesOffersThatMakeNoSense() {
        List<Runnable> offers = List.of(
                () -> new Percentage(0),
                () -> new Percentage(10_001),
                () -> new Offer.AmountOff(cents(0)),
                () -> new Offer.FixedPrice(cents(-1)),
                () -> new Offer.NForM(1, 1, SAME_ITEM),
                () -> new Offer.NForM(3, 3, SAME_ITEM),
                () -> new Offer.NForM(3, 0, SAME_ITEM),
                () -> new Offer.NForM(100, 1, SAME_ITEM),
                () -> new Offer.NForPrice(1, cents(1), SAME_ITEM),
                () -> new Offer.NForPrice(2, cents(-1), SAME_ITEM),
                () -> new Offer.Bundle(List.of(ALL), cents(1)),
                () -> new Offer.Bundle(Arrays.asList(ALL, ALL), cents(-1)),
                () -> new Offer.ThresholdPercentOff(cents(0), Percentage.of(1)),
                () -> new Offer.ThresholdAmountOff(cents(1), cents(0)));
        for (Runnable offer : offers) {
            assertThatThrownBy(offer::run).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
