package io.mostrador.domain.sale;

import static io.mostrador.domain.sale.Shelf.basket;
import static io.mostrador.domain.sale.Shelf.card;
import static io.mostrador.domain.sale.Shelf.cash;
import static io.mostrador.domain.sale.Shelf.line;
import static io.mostrador.domain.sale.Shelf.pesos;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DiscountTest {
    private static Discount percent(int basisPoints) {
        return new Discount(new Discount.Percent(basisPoints), DiscountReason.DAMAGED);
    }

    private static Discount off(long minor) {
        return new Discount(new Discount.Amount(pesos(minor)), DiscountReason.OTHER);
    }

    private static List<Money> amounts(Basket basket) {
        return basket.pricedLines().stream().map(SaleLine::amount).toList();
    }

    @Test
    void takesAPartOfALineOff() {
        Basket basket = basket().add(line(1, 3, 333, 2_100)).discount(1, percent(1_250));

        // 9.99 less 12.5 % is 1.24875.
        assertThat(basket.total()).isEqualTo(pesos(874));
        assertThat(basket.pricedLines().getFirst().modifiers())
                .containsExactly(new PriceModifier(PriceModifier.Kind.LINE_DISCOUNT, pesos(-125), "DAMAGED", ""));
        assertThat(basket.lines().getFirst().modifiers()).isEmpty();
    }

    @Test
    void takesNoMoreOffThanThereIs() {
        Basket basket = basket().add(line(1, 1, 500, 2_100)).discount(1, off(700));

        assertThat(basket.total()).isEqualTo(pesos(0));
    }

    @Test
    void sharesADiscountOnTheBasketByWhatIsLeftOfTheLines() {
        Basket basket = basket().add(line(1, 1, 1_000, 2_100))
                .add(line(2, 1, 1_000, 1_050))
                .add(line(3, 1, 1_000, 0))
                .discount(1, percent(5_000))
                .discount(Basket.WHOLE, off(100));

        assertThat(amounts(basket)).containsExactly(pesos(480), pesos(960), pesos(960));
        assertThat(basket.taxes().stream().map(tax -> tax.base().plus(tax.amount())))
                .containsExactly(pesos(960), pesos(960), pesos(480));
    }

    @Test
    void givesGoodsThatComeBackNoPartOfTheBasketsDiscount() {
        Basket basket = basket().add(line(1, 1, 1_000, 2_100))
                .add(line(2, -1, 400, 2_100))
                .discount(Basket.WHOLE, percent(1_000));

        assertThat(amounts(basket)).containsExactly(pesos(900), pesos(-400));
    }

    @Test
    void takesTheSameOffAReturnAsOffASale() {
        Basket basket = basket().add(line(1, -3, 333, 2_100)).discount(1, percent(1_250));

        assertThat(basket.total()).isEqualTo(pesos(-874));
    }

    @Test
    void goesWithItsLine() {
        Basket basket = basket().add(line(1, 1, 500, 0)).discount(1, percent(1_000));

        assertThat(basket.voidLine(1).discounts()).isEmpty();
        assertThat(basket.withoutDiscount(1).total()).isEqualTo(pesos(500));
        assertThatThrownBy(() -> basket.discount(2, percent(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> basket.voidLine(1).discount(1, percent(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void followsTheQuantityOfItsLine() {
        Basket basket = basket().add(line(1, 1, 500, 0)).discount(1, percent(1_000));

        assertThat(basket.withQuantity(1, Quantity.ofUnits(4)).total()).isEqualTo(pesos(1_800));
    }

    @Test
    void tellsWhetherItIsMoreThanAPartOfThePrice() {
        assertThat(percent(1_000).exceeds(1_000, pesos(100))).isFalse();
        assertThat(percent(1_001).exceeds(1_000, pesos(100))).isTrue();
        assertThat(off(10).exceeds(1_000, pesos(100))).isFalse();
        assertThat(off(11).exceeds(1_000, pesos(100))).isTrue();
        assertThat(off(10).exceeds(1_000, pesos(99))).isTrue();
        assertThat(off(10_000).exceeds(10_000, pesos(99))).isFalse();
        assertThat(off(11).exceeds(1_000, pesos(-100))).isTrue();
    }

    @Test
    void refusesWhatIsNoDiscount() {
        assertThatThrownBy(() -> percent(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> percent(10_001)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> off(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> off(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        line(1, 1, 100, 0).with(new PriceModifier(PriceModifier.Kind.PROMOTION, pesos(-101), "x", "y")))
                .hasMessageContaining("modifiers");
        assertThatThrownBy(() ->
                        line(1, 1, 100, 0).with(new PriceModifier(PriceModifier.Kind.PROMOTION, pesos(1), "x", "y")))
                .hasMessageContaining("does not lower");
    }

    @Test
    void isOnTheSaleAndInTheTillsTotals() {
        Basket basket = basket().add(line(1, 1, 1_000, 2_100))
                .discount(1, percent(1_000))
                .tender(card(1, 400))
                .tender(cash(2, 600));
        Sale sale = Sale.complete(basket, Shelf.completion());

        assertThat(sale.total()).isEqualTo(pesos(900));
        assertThat(sale.modified()).isEqualTo(pesos(-100));
        assertThat(sale.changeDue()).isEqualTo(pesos(100));
    }

    @Test
    void makesSumsThatAgreeWhateverIsTakenOff() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 20_000; round++) {
            Basket basket = random(random);
            Money lines = amounts(basket).stream().reduce(pesos(0), Money::plus);
            Money taxes = basket.taxes().stream()
                    .map(tax -> tax.base().plus(tax.amount()))
                    .reduce(pesos(0), Money::plus);
            Money off = basket.pricedLines().stream().map(SaleLine::modified).reduce(pesos(0), Money::plus);
            Money extended =
                    basket.lines().stream().map(SaleLine::extendedAmount).reduce(pesos(0), Money::plus);
            assertThat(List.of(lines, taxes, extended.plus(off)))
                    .as("seed %s, round %s: %s", seed, round, basket)
                    .containsOnly(basket.total());
        }
    }

    private static Basket random(SplittableRandom random) {
        Basket basket = basket();
        int[] rates = {0, 1_050, 2_100};
        for (int number = 1; number <= random.nextInt(1, 8); number++) {
            int units = random.nextInt(1, 5) * (random.nextInt(6) == 0 ? -1 : 1);
            basket = basket.add(line(number, units, random.nextLong(0, 10_000), rates[random.nextInt(3)]));
            if (random.nextInt(3) == 0) {
                basket = basket.discount(number, any(random));
            }
            if (random.nextInt(8) == 0) {
                basket = basket.voidLine(number);
            }
        }
        return random.nextBoolean() ? basket.discount(Basket.WHOLE, any(random)) : basket;
    }

    private static Discount any(SplittableRandom random) {
        return random.nextBoolean() ? percent(random.nextInt(1, 10_001)) : off(random.nextLong(1, 20_000));
    }
}
