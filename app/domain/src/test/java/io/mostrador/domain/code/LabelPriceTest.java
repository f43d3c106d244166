package io.mostrador.domain.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class LabelPriceTest {
    private static final Currency ARS = Currency.getInstance("ARS");
    private static final Currency CLP = Currency.getInstance("CLP");

    @Test
    void isMoneyOfThePlaceWhenItSaysNoCurrency() {
        LabelPrice price = new LabelPrice(new BigDecimal("1299.00"), null);

        assertThat(price.in(ARS)).contains(Money.of(129_900, ARS));
        assertThat(price.in(CLP)).contains(Money.of(1_299, CLP));
    }

    @Test
    void isNoMoneyOfAnotherCurrency() {
        assertThat(new LabelPrice(BigDecimal.TEN, ARS).in(CLP)).isEmpty();
        assertThat(new LabelPrice(BigDecimal.TEN, CLP).in(CLP)).contains(Money.of(10, CLP));
    }

    @Test
    void isNeverRounded() {
        assertThat(new LabelPrice(new BigDecimal("12.995"), null).in(ARS)).isEmpty();
        assertThat(new LabelPrice(new BigDecimal("12.5"), null).in(CLP)).isEmpty();
        assertThat(new LabelPrice(new BigDecimal("99999999999999999999"), null).in(ARS))
                .isEmpty();
    }
}
