package io.mostrador.domain.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Separators as CLDR has them: es-AR `1.234,50`, es-PE and es-MX `1,234.50`.
class MoneyFormatTest {
    private static final Currency ARS = Currency.getInstance("ARS");
    private static final Currency CLP = Currency.getInstance("CLP");
    private static final Currency PEN = Currency.getInstance("PEN");
    private static final MoneyFormat ARGENTINA = MoneyFormat.COMMA_DECIMAL;
    private static final MoneyFormat PERU = MoneyFormat.POINT_DECIMAL;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1474250; 14.742,50; 14,742.50",
                "0; 0,00; 0.00",
                "5; 0,05; 0.05",
                "-5; -0,05; -0.05",
                "99999; 999,99; 999.99",
                "100000; 1.000,00; 1,000.00",
                "-100000000; -1.000.000,00; -1,000,000.00",
                "999999999999; 9.999.999.999,99; 9,999,999,999.99"
            })
    void writesAmountsAsTheCountryDoes(long minor, String argentine, String peruvian) {
        assertThat(ARGENTINA.format(Money.of(minor, ARS))).isEqualTo(argentine);
        assertThat(PERU.format(Money.of(minor, PEN))).isEqualTo(peruvian);
    }

    @Test
    void writesNoFractionWhereTheCurrencyHasNone() {
        assertThat(ARGENTINA.format(Money.of(1_234_567, CLP))).isEqualTo("1.234.567");
        assertThat(ARGENTINA.formatShort(Money.of(20_000, CLP))).isEqualTo("20.000");
    }

    @Test
    void leavesTheFractionOfAWholeAmountOutOnKeys() {
        assertThat(ARGENTINA.formatShort(Money.of(1_500_000, ARS))).isEqualTo("15.000");
        assertThat(ARGENTINA.formatShort(Money.of(1_500_050, ARS))).isEqualTo("15.000,50");
        assertThat(PERU.formatShort(Money.of(1_000, PEN))).isEqualTo("10");
    }

    @Test
    void namesTheCurrencyOfAnAmountThatIsNotTheShops() {
        assertThat(ARGENTINA.formatWithCode(Money.of(123_450, Currency.getInstance("USD"))))
                .isEqualTo("USD 1.234,50");
    }

    @Test
    void writesTheDigitsThatARateHas() {
        assertThat(ARGENTINA.format(new UnitPrice(1_385_500_000, ARS))).isEqualTo("1.385,50");
        assertThat(ARGENTINA.format(new UnitPrice(1_000_000_000, ARS))).isEqualTo("1.000,00");
        assertThat(ARGENTINA.format(new UnitPrice(9_123_456, CLP))).isEqualTo("9,123456");
        assertThat(ARGENTINA.format(new UnitPrice(950_000_000, CLP))).isEqualTo("950");
    }

    @Test
    void writesFractionsOfAQuantityWithThreeDecimals() {
        assertThat(ARGENTINA.format(new Quantity(425))).isEqualTo("0,425");
        assertThat(PERU.format(new Quantity(1_500))).isEqualTo("1.500");
        assertThat(ARGENTINA.format(Quantity.ofUnits(2))).isEqualTo("2");
        assertThat(ARGENTINA.format(Quantity.ofUnits(-12_000))).isEqualTo("-12.000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "12; 1200",
                "12,5; 1250",
                "12,50; 1250",
                "12.5; 1250",
                " 12,; 1200",
                "-3; -300",
                "0,05; 5",
                "007; 700"
            })
    void readsWhatAPersonTypesInArgentina(String typed, long minor) {
        assertThat(ARGENTINA.parse(typed, ARS)).contains(Money.of(minor, ARS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "abc",
                "1.500",
                "1.500,00",
                "1,5,0",
                "12,345",
                ",5",
                "--1",
                "1-",
                "1e3",
                "12 000",
                "+5",
                "0x10",
                "١٢",
                "1234567890123456",
                "99999999999999999999"
            })
    void readsNothingAmbiguousInArgentina(String typed) {
        assertThat(ARGENTINA.parse(typed, ARS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,500", "12,50", "1,500.00", "12.345"})
    void readsNothingAmbiguousInPeru(String typed) {
        assertThat(PERU.parse(typed, PEN)).isEmpty();
    }

    @Test
    void readsAPointInPeru() {
        assertThat(PERU.parse("12.50", PEN)).contains(Money.of(1_250, PEN));
    }

    @Test
    void readsNoFractionWhereTheCurrencyHasNone() {
        assertThat(ARGENTINA.parse("1500", CLP)).contains(Money.of(1_500, CLP));
        assertThat(ARGENTINA.parse("15,5", CLP)).isEmpty();
        assertThat(ARGENTINA.parse("1.500", CLP)).isEmpty();
    }

    @Test
    void readsQuantitiesToTheGram() {
        assertThat(ARGENTINA.parseQuantity("0,425")).contains(new Quantity(425));
        assertThat(ARGENTINA.parseQuantity("3")).contains(Quantity.ofUnits(3));
        assertThat(ARGENTINA.parseQuantity("-1")).contains(Quantity.ofUnits(-1));
        assertThat(ARGENTINA.parseQuantity("0,4255")).isEmpty();
        assertThat(ARGENTINA.parseQuantity("1000000")).isEmpty();
        assertThat(ARGENTINA.parseQuantity("999999999999999")).isEmpty();
    }

    @Test
    void readsBackWhatItWrites() {
        for (long minor : new long[] {0, 1, 99, 100, 12_345, 99_999}) {
            assertThat(ARGENTINA.parse(ARGENTINA.format(Money.of(minor, ARS)), ARS))
                    .contains(Money.of(minor, ARS));
            assertThat(PERU.parse(PERU.format(Money.of(minor, PEN)), PEN)).contains(Money.of(minor, PEN));
        }
    }
}
