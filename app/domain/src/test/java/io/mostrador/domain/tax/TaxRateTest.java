package io.mostrador.domain.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Consumer prices include tax; the gross is the fact and is never built up again from net and tax.
class TaxRateTest {
    private static final Currency ARS = Currency.getInstance("ARS");

    private static TaxedDocument contained(long grossMinor, int basisPoints) {
        Tax tax = RateCode.tax(new TaxRate(basisPoints));
        return new TaxEngine(TaxPolicy.INCLUDED, ARS)
                .calculate(List.of(new TaxableLine(Money.of(grossMinor, ARS), Quantity.ONE, List.of(tax))));
    }

    /// Amounts other programs got wrong by a cent (odoo/odoo issues 243210, 34842, 230726).
    @ParameterizedTest
    @CsvSource({
        "211700, 800, 196019, 15681",
        "801, 2000, 668, 133",
        "2890, 2200, 2369, 521",
        "125, 1000, 114, 11",
        "12100, 2100, 10000, 2100",
        "100, 0, 100, 0",
        "1, 2100, 1, 0",
        "-211700, 800, -196019, -15681",
        "-801, 2000, -668, -133",
        "0, 2100, 0, 0",
        "200, 10000, 100, 100"
    })
    void splitsAPriceIntoNetAndContainedTax(long gross, int basisPoints, long net, long tax) {
        TaxedDocument split = contained(gross, basisPoints);
        assertThat(split.net()).isEqualTo(Money.of(net, ARS));
        assertThat(split.tax()).isEqualTo(Money.of(tax, ARS));
        assertThat(split.gross()).isEqualTo(Money.of(gross, ARS));
    }

    @Test
    void keepsTheSumOfTwoRates() {
        // odoo/odoo 230726: 28.90 with 22 % and 1.25 with 10 % make 30.15, not 30.14.
        assertThat(contained(2_890, 2_200).plus(contained(125, 1_000)).gross()).isEqualTo(Money.of(3_015, ARS));
    }

    @Test
    void alwaysMakesTheGrossAgainAndMirrorsReturns() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("TaxRateTest seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 50_000; i++) {
            long gross = random.nextLong(1_000_000_000_000L);
            int rate = random.nextInt(10_001);
            TaxedDocument sold = contained(gross, rate);
            TaxedDocument returned = contained(-gross, rate);
            assertThat(sold.net().plus(sold.tax())).as("seed " + seed).isEqualTo(Money.of(gross, ARS));
            assertThat(returned.net()).as("seed " + seed).isEqualTo(sold.net().negated());
            assertThat(sold.tax().isNegative()).as("seed " + seed).isFalse();
        }
    }

    @Test
    void refusesARateOutOfRange() {
        assertThatThrownBy(() -> new TaxRate(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TaxRate(10_001)).isInstanceOf(IllegalArgumentException.class);
    }
}
