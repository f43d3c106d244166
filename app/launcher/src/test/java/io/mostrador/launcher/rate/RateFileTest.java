package io.mostrador.launcher.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Rounding;
import io.mostrador.domain.sale.SaleTerms;
import io.mostrador.domain.tax.TaxPolicy;
import io.mostrador.domain.tender.CashRounding;
import io.mostrador.domain.tender.ExchangeRates;
import io.mostrador.launcher.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateFileTest {
    private static final Currency CLP = Currency.getInstance("CLP");
    private static final Currency USD = Currency.getInstance("USD");
    private static final SaleTerms CHILE =
            new SaleTerms(CLP, new CashRounding(Money.of(10, CLP), Rounding.HALF_DOWN), TaxPolicy.INCLUDED);
    private static final String TWO = """
            [{"currency":"USD","rate":950.25},{"currency":"JPY","rate":6.123456,"rounding":"UP"}]
            """;

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("given.json"), text);
    }

    @Test
    void takesRatesAndRoundsToWhatIsPaidInCash() throws IOException {
        ExchangeRates rates = RateFile.keep(file(TWO), folder, CHILE);

        assertThat(RateFile.load(folder, CHILE)).isEqualTo(rates);
        assertThat(rates.find(USD).orElseThrow().value(Money.of(1_000, USD))).isEqualTo(Money.of(9_500, CLP));
        Currency yen = Currency.getInstance("JPY");
        assertThat(rates.find(yen).orElseThrow().value(Money.of(1_000, yen))).isEqualTo(Money.of(6_130, CLP));
        RateFile.forget(folder);
        assertThat(RateFile.load(folder, CHILE)).isEqualTo(ExchangeRates.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | Cannot use the rates",
                "[{\"rate\":1}] | a rate needs 'currency' and 'rate'",
                "[{\"currency\":\"USD\"}] | a rate needs 'currency' and 'rate'",
                "[{\"currency\":\"USX\",\"rate\":1}] | there is no currency USX",
                "[{\"currency\":\"CLP\",\"rate\":1}] | CLP is no foreign currency",
                "[{\"currency\":\"USD\",\"rate\":0}] | USD: the rate is more than 0",
                "[{\"currency\":\"USD\",\"rate\":1000000.1}] | USD: the rate is more than 0, at most",
                "[{\"currency\":\"USD\",\"rate\":1.1234567}] | USD: the rate is more than 0, at most",
                "[{\"currency\":\"USD\",\"rate\":1},{\"currency\":\"USD\",\"rate\":2}] | two rates",
                "[{\"currency\":\"USD\",\"rate\":1,\"rounding\":\"SIDEWAYS\"}] | SIDEWAYS",
                "[{\"currency\":\"USD\",\"rate\":1,\"raet\":1}] | raet"
            })
    void namesWhatIsWrongAndKeepsThoseBefore(String text, String problem) throws IOException {
        RateFile.keep(file(TWO), folder, CHILE);

        assertThatThrownBy(() -> RateFile.keep(file(text), folder, CHILE))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("given.json")
                .hasMessageContaining("rates --none")
                .hasMessageContaining(problem);
        assertThat(Files.readString(folder.resolve(RateFile.FILE))).isEqualTo(TWO);
    }
}
