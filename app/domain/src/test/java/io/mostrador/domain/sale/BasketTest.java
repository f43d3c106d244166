package io.mostrador.domain.sale;

import static io.mostrador.domain.sale.BasketPrices.NONE;
import static io.mostrador.domain.sale.Shelf.basket;
import static io.mostrador.domain.sale.Shelf.card;
import static io.mostrador.domain.sale.Shelf.cash;
import static io.mostrador.domain.sale.Shelf.line;
import static io.mostrador.domain.sale.Shelf.pesos;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.tax.TaxTotal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BasketTest {
    @Test
    void sumsWhatCounts() {
        Basket basket =
                basket().add(line(1, 2, 100, 2_100)).add(line(2, 1, 50, 0)).add(line(3, -1, 30, 0));

        assertThat(basket.total()).isEqualTo(pesos(220));
        assertThat(basket.voidLine(1).total()).isEqualTo(pesos(20));
        assertThat(basket.voidLine(1).activeLines()).hasSize(2);
        assertThat(basket.voidLine(1).lines()).hasSize(3);
        assertThat(basket.withQuantity(2, Quantity.ofUnits(3)).total()).isEqualTo(pesos(320));
    }

    @Test
    void neverChangesItself() {
        Basket basket = basket().add(line(1, 1, 100, 0));
        basket.voidLine(1);
        basket.tender(cash(1, 10));

        assertThat(basket).isEqualTo(basket().add(line(1, 1, 100, 0)));
        assertThatThrownBy(() -> basket.lines().clear()).isInstanceOf(RuntimeException.class);
    }

    @Test
    void knowsWhatIsStillDue() {
        Basket basket = basket().add(line(1, 1, 100, 0)).tender(cash(1, 30)).tender(card(2, 20));

        assertThat(basket.balance().tendered()).isEqualTo(pesos(50));
        assertThat(basket.balanceDue()).isEqualTo(pesos(50));
        assertThat(basket.voidTender(1).balanceDue()).isEqualTo(pesos(80));
        assertThat(basket.voidTender(1).nextTenderNumber()).isEqualTo(3);
        assertThat(basket.tender(cash(3, 100)).balanceDue()).isEqualTo(pesos(-50));
    }

    @Test
    void isEmptyWhenNothingInItCounts() {
        assertThat(basket().isEmpty()).isTrue();
        Basket basket = basket().add(line(1, 1, 100, 0));
        assertThat(basket.isEmpty()).isFalse();
        assertThat(basket.voidLine(1).isEmpty()).isTrue();
        assertThat(basket.voidLine(1).tender(cash(1, 1)).isEmpty()).isFalse();
    }

    @Test
    void splitsTheTaxByItsCode() {
        Basket basket = basket().add(line(1, 1, 2_890, 2_200))
                .add(line(2, 1, 100, 1_000))
                .add(line(3, 1, 25, 1_000))
                .add(line(4, 1, 999, 0))
                .voidLine(4);

        assertThat(basket.taxes())
                .containsExactly(
                        new TaxTotal(Shelf.vat(1_000), pesos(114), pesos(11)),
                        new TaxTotal(Shelf.vat(2_200), pesos(2_369), pesos(521)));
    }

    @Test
    void refusesNumbersOutOfTurnAndLinesThatAreNotThere() {
        Basket basket = basket().add(line(1, 1, 100, 0));
        assertThatThrownBy(() -> basket.add(line(1, 1, 1, 0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> basket.add(line(3, 1, 1, 0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> basket.tender(cash(2, 1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> basket.voidLine(2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> basket.voidLine(1).voidLine(1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(basket.line(0)).isEmpty();
        assertThat(basket.line(2)).isEmpty();
    }

    @Test
    void holdsABoundedNumberOfLinesAndTenders() {
        var lines = Collections.nCopies(Basket.MAX_LINES + 1, line(1, 1, 1, 0));
        var tenders = Collections.nCopies(Basket.MAX_TENDERS + 1, cash(1, 1));
        assertThatThrownBy(() -> new Basket(
                        basket().id(), basket().terms(), lines, Map.of(), Map.of(), NONE, List.of(), null, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Basket(
                        basket().id(), basket().terms(), List.of(), Map.of(), Map.of(), NONE, tenders, null, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesALineWithoutAQuantity() {
        assertThatThrownBy(() -> line(1, 0, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> line(0, 1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
