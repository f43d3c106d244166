package io.mostrador.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
    private static final Currency ARS = Currency.getInstance("ARS");
    private static final Currency CLP = Currency.getInstance("CLP");

    private static Money pesos(long minor) {
        return Money.of(minor, ARS);
    }

    @Test
    void addsAndSubtractsExactly() {
        assertThat(pesos(10).plus(pesos(20))).isEqualTo(pesos(30));
        assertThat(pesos(10).minus(pesos(20))).isEqualTo(pesos(-10));
        assertThat(pesos(10).negated()).isEqualTo(pesos(-10));
        assertThat(pesos(-10).abs()).isEqualTo(pesos(10));
    }

    @Test
    void refusesToMixCurrencies() {
        Money chilean = Money.of(1, CLP);
        assertThatThrownBy(() -> pesos(1).plus(chilean)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> pesos(1).minus(chilean)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> pesos(1).compareTo(chilean)).isInstanceOf(IllegalArgumentException.class);
        assertThat(pesos(1)).isNotEqualTo(chilean);
    }

    @Test
    void refusesToOverflow() {
        assertThatThrownBy(() -> pesos(Long.MAX_VALUE).plus(pesos(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> pesos(Long.MIN_VALUE).minus(pesos(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> pesos(Long.MIN_VALUE).negated()).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> pesos(Long.MIN_VALUE).abs()).isInstanceOf(ArithmeticException.class);
        assertThat(pesos(Long.MAX_VALUE).times(Quantity.ONE)).isEqualTo(pesos(Long.MAX_VALUE));
        assertThatThrownBy(() -> pesos(Long.MAX_VALUE).times(Quantity.ofUnits(2)))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "850000, 425, 361250",
        "1999, 333, 666", // 665.667
        "1, 500, 1", // 0.5 away from zero
        "1, 499, 0",
        "1, -500, -1",
        "3, 1500, 5", // 4.5
        "3, -1500, -5"
    })
    void roundsAWeighedPriceHalfAwayFromZero(long unitPrice, long thousandths, long expected) {
        assertThat(pesos(unitPrice).times(new Quantity(thousandths))).isEqualTo(pesos(expected));
    }

    @Test
    void knowsItsSign() {
        assertThat(pesos(1).isPositive()).isTrue();
        assertThat(pesos(-1).isNegative()).isTrue();
        assertThat(pesos(0).isZero()).isTrue();
        assertThat(pesos(0).isPositive() || pesos(0).isNegative()).isFalse();
        assertThat(pesos(1)).isGreaterThan(pesos(-1));
    }

    /// ISO 4217, as the Java runtime has it.
    @ParameterizedTest
    @CsvSource({
        "ARS, 2", "CLP, 0", "CLF, 4", "PEN, 2", "USD, 2", "UYU, 2", "UYI, 0", "PYG, 0", "BOB, 2", "COP, 2", "MXN, 2",
        "BRL, 2", "VES, 2", "KWD, 3"
    })
    void countsInTheMinorUnitOfTheCurrency(String code, int digits) {
        Money unit = Money.of(1, Currency.getInstance(code));
        String expected = digits == 0 ? "1" : "0." + "0".repeat(digits - 1) + "1";
        assertThat(unit).hasToString(expected + " " + code);
    }

    @Test
    void writesItselfForLogsWithTheCurrencysDigits() {
        assertThat(pesos(-1234)).hasToString("-12.34 ARS");
        assertThat(pesos(5)).hasToString("0.05 ARS");
        assertThat(Money.of(1234, CLP)).hasToString("1234 CLP");
    }
}
