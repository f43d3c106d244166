package io.mostrador.domain.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Rounding;
import io.mostrador.domain.money.UnitPrice;
import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangeRateTest {
    private static final Currency ARS = Currency.getInstance("ARS");
    private static final Currency CLP = Currency.getInstance("CLP");
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency JPY = Currency.getInstance("JPY");

    private static ExchangeRate rate(Currency foreign, Currency home, long millionths, long step, Rounding rounding) {
        return new ExchangeRate(
                foreign, new UnitPrice(millionths, home), new CashRounding(Money.of(step, home), rounding));
    }

    @ParameterizedTest
    @CsvSource({
        // foreign, home, millionths, step, rounding, foreign minor, home minor
        "USD, ARS, 1385500000, 1, DOWN, 2000, 2771000",
        "USD, ARS, 1385555555, 1, DOWN, 1, 1385",
        "USD, ARS, 1385555555, 1, UP, 1, 1386",
        "USD, ARS, 1385555555, 1, HALF_AWAY_FROM_ZERO, 1, 1386",
        "USD, ARS, 1385555555, 1000, DOWN, 100, 138000",
        "USD, CLP, 950500000, 10, DOWN, 1000, 9500",
        "USD, CLP, 950500000, 10, UP, 1000, 9510",
        "JPY, ARS, 9123456, 1, HALF_EVEN, 1000, 912346",
        "USD, JPY, 151250000, 1, DOWN, 150, 226"
    })
    void countsForeignCashInTheShopsOwn(
            String foreign, String home, long millionths, long step, Rounding rounding, long amount, long value) {
        ExchangeRate rate = rate(Currency.getInstance(foreign), Currency.getInstance(home), millionths, step, rounding);

        assertThat(rate.value(Money.of(amount, rate.currency())))
                .isEqualTo(Money.of(value, rate.price().currency()));
    }

    @Test
    void tellsTheLeastAmountThatPays() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("ExchangeRateTest seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 2_000; i++) {
            ExchangeRate rate = rate(USD, ARS, random.nextLong(1, 5_000_000_000L), 1, Rounding.DOWN);
            Money due = Money.of(random.nextLong(1, 100_000_000), ARS);

            Money enough = rate.enoughFor(due);

            assertThat(rate.value(enough)).as("seed %d: %s", seed, rate).isGreaterThanOrEqualTo(due);
            if (enough.amountMinor() > 1) {
                Money less = enough.minus(Money.of(1, USD));
                assertThat(rate.value(less)).as("seed %d: %s", seed, rate).isLessThan(due);
            }
        }
    }

    @Test
    void refusesWhatIsNoRate() {
        assertThatThrownBy(() -> rate(USD, ARS, 0, 1, Rounding.DOWN)).hasMessageContaining("more than zero");
        assertThatThrownBy(() -> rate(ARS, ARS, 1, 1, Rounding.DOWN)).hasMessageContaining("no foreign currency");
        assertThatThrownBy(() -> rate(Currency.getInstance("XXX"), ARS, 1, 1, Rounding.DOWN))
                .hasMessageContaining("no foreign currency");
        assertThatThrownBy(() ->
                        new ExchangeRate(USD, new UnitPrice(1, ARS), new CashRounding(Money.of(1, CLP), Rounding.DOWN)))
                .hasMessageContaining("Cannot round");
    }

    @Test
    void refusesTwoRatesForOneCurrencyAndMoreThanCanBeShown() {
        ExchangeRate dollars = rate(USD, ARS, 1_000_000, 1, Rounding.DOWN);
        ExchangeRate yen = rate(JPY, ARS, 1_000_000, 1, Rounding.DOWN);

        assertThat(new ExchangeRates(List.of(dollars, yen)).find(JPY)).contains(yen);
        assertThat(new ExchangeRates(List.of(dollars)).find(JPY)).isEmpty();
        assertThatThrownBy(() -> new ExchangeRates(List.of(dollars, dollars))).hasMessageContaining("two rates");
        assertThatThrownBy(() -> new ExchangeRates(List.of(dollars, yen, dollars, yen, dollars)))
                .hasMessageContaining("at most 4");
    }

    @Test
    void refusesOutOfRangeInsteadOfWrapping() {
        ExchangeRate rate = rate(USD, ARS, 1_000_000_000_000L, 1, Rounding.DOWN);

        assertThatThrownBy(() -> rate.value(Money.of(Long.MAX_VALUE, USD))).isInstanceOf(ArithmeticException.class);
    }
}
