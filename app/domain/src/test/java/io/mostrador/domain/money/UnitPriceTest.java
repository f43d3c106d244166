package io.mostrador.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitPriceTest {
    private static final Currency ARS = Currency.getInstance("ARS");

    @ParameterizedTest
    @CsvSource({
        // millionths, currency, thousandths: minor units
        "57024800, ARS, 1000, 5702",
        "289300, ARS, 1000, 29",
        "289300, ARS, 10000, 289",
        "5000, ARS, 1000, 1", // half a cent
        "4999, ARS, 1000, 0",
        "5000, ARS, -1000, -1",
        "1, ARS, 999999999, 100", // 0.999999999
        "1990500000, CLP, 1000, 1991",
        "1234567, KWD, 1000, 1235"
    })
    void isRoundedOnceWhenItBecomesMoney(long millionths, String code, long thousandths, long expected) {
        Currency currency = Currency.getInstance(code);
        assertThat(new UnitPrice(millionths, currency).times(new Quantity(thousandths), Rounding.HALF_AWAY_FROM_ZERO))
                .isEqualTo(Money.of(expected, currency));
    }

    @Test
    void roundsAsItIsTold() {
        UnitPrice price = new UnitPrice(5_000, ARS);
        assertThat(price.times(Quantity.ONE, Rounding.HALF_EVEN)).isEqualTo(Money.of(0, ARS));
        assertThat(price.times(Quantity.ONE, Rounding.UP)).isEqualTo(Money.of(1, ARS));
    }

    @Test
    void agreesWithAPriceInMoneyThatNeedsNoMoreDigits() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("UnitPriceTest seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 20_000; i++) {
            Money money = Money.of(random.nextLong(0, 100_000_000_000L), ARS);
            Quantity quantity = new Quantity(random.nextLong(-Quantity.MAX_THOUSANDTHS, Quantity.MAX_THOUSANDTHS));
            assertThat(UnitPrice.of(money).times(quantity, Rounding.HALF_AWAY_FROM_ZERO))
                    .as("%s x %s, seed %d", money, quantity, seed)
                    .isEqualTo(money.times(quantity));
        }
    }

    @Test
    void refusesANegativePriceAndACurrencyWithoutMinorUnits() {
        Currency gold = Currency.getInstance("XAU");
        assertThatThrownBy(() -> new UnitPrice(-1, ARS)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new UnitPrice(1, gold)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesToOverflow() {
        UnitPrice dear = new UnitPrice(Long.MAX_VALUE, ARS);
        Quantity many = new Quantity(Quantity.MAX_THOUSANDTHS);
        assertThatThrownBy(() -> UnitPrice.of(Money.of(Long.MAX_VALUE, ARS))).isInstanceOf(ArithmeticException.class);
        assertThat(dear.times(Quantity.ONE, Rounding.DOWN)).isEqualTo(Money.of(Long.MAX_VALUE / 10_000, ARS));
        assertThatThrownBy(() -> dear.times(many, Rounding.DOWN)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void writesItselfWithSixDecimals() {
        assertThat(new UnitPrice(289_300, ARS)).hasToString("0.289300 ARS");
    }
}
