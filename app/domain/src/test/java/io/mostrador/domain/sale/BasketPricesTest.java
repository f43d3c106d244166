package io.mostrador.domain.sale;

import static io.mostrador.domain.sale.Shelf.basket;
import static io.mostrador.domain.sale.Shelf.line;
import static io.mostrador.domain.sale.Shelf.pesos;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.people.OperatorId;
import io.mostrador.domain.people.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BasketPricesTest {
    private static final OperatorId ANA = new OperatorId("ana");
    private static final PriceModifier PROMOTION =
            new PriceModifier(PriceModifier.Kind.PROMOTION, pesos(-10), "10 menos", "diez");
    private static final LinePrice FROM_THREE =
            new LinePrice(pesos(90), new PriceSource.QuantityBreak("Mayorista", Quantity.ofUnits(3)));

    private static PriceOverride override(long minor) {
        return new PriceOverride(pesos(minor), DiscountReason.DAMAGED, ANA);
    }

    @Test
    void anOverrideIsThePriceAndSaysWhatItWouldHaveBeen() {
        Basket basket = basket().add(line(1, 2, 100, 0)).override(1, override(95));

        assertThat(basket.total()).isEqualTo(pesos(190));
        assertThat(basket.pricedLines().getFirst().priceSource())
                .isEqualTo(new PriceSource.Overridden(ANA, pesos(100), DiscountReason.DAMAGED));
        assertThat(basket.withoutOverride(1)).isEqualTo(basket().add(line(1, 2, 100, 0)));
    }

    @Test
    void anOverrideStaysWhenTheQuantityChangesAndGoesWithItsLine() {
        Basket basket = basket().add(line(1, 2, 100, 0)).override(1, override(95));

        assertThat(basket.withQuantity(1, Quantity.ofUnits(3)).total()).isEqualTo(pesos(285));
        assertThat(basket.voidLine(1).prices()).isEqualTo(BasketPrices.NONE);
        assertThatThrownBy(() -> basket.voidLine(1).override(1, override(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBreakHoldsUntilTheLinesChangeAndIsWhatAnOverrideStandsFor() {
        Basket basket = basket().add(line(1, 3, 100, 0)).withBreaks(Map.of(1, FROM_THREE));

        assertThat(basket.total()).isEqualTo(pesos(270));
        assertThat(basket.activeLines().getFirst().priceSource()).isEqualTo(FROM_THREE.source());
        assertThat(basket.override(1, override(80)).pricedLines().getFirst().priceSource())
                .isEqualTo(new PriceSource.Overridden(ANA, pesos(90), DiscountReason.DAMAGED));
        assertThat(basket.withQuantity(1, Quantity.ofUnits(2)).total()).isEqualTo(pesos(200));
    }

    @Test
    void promotionsOfOtherPricesAreForgotten() {
        Basket promoted = basket().add(line(1, 1, 100, 0)).withPromotions(Map.of(1, List.of(PROMOTION)));

        assertThat(promoted.total()).isEqualTo(pesos(90));
        assertThat(promoted.override(1, override(5)).total()).isEqualTo(pesos(5));
        assertThat(promoted.withoutOverride(1)).isSameAs(promoted);
    }

    @Test
    void aCashierGoesATenthDownAManagerAnywhere() {
        assertThat(override(900).exceeds(Role.CASHIER, pesos(1_000))).isFalse();
        assertThat(override(899).exceeds(Role.CASHIER, pesos(1_000))).isTrue();
        assertThat(override(1_001).exceeds(Role.CASHIER, pesos(1_000))).isTrue();
        assertThat(override(0).exceeds(Role.MANAGER, pesos(1_000))).isFalse();
        assertThat(override(9_999).exceeds(Role.MANAGER, pesos(1_000))).isFalse();
    }

    @Test
    void refusesPricesBelowNothingAndListsWithoutAName() {
        assertThatThrownBy(() -> override(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LinePrice(pesos(-1), PriceSource.TYPED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PriceSource.Listed(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PriceSource.QuantityBreak("a", Quantity.ofUnits(0)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
