package io.mostrador.domain.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.money.UnitPrice;
import io.mostrador.domain.tax.PercentageTax;
import io.mostrador.domain.tax.TaxRate;
import io.mostrador.domain.tax.UnitTax;
import io.mostrador.domain.tax.Untaxed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is wrong in a pack is said with file and line.
class CountryPackReaderTest {
    private static final String PACK = """
            # A country.
            currency = USD
            format.decimal = .
            format.group = ,
            format.date = yyyy-MM-dd
            taxes.prices = TAX_EXCLUDED
            taxes.scope = LINE
            taxes.rounding = HALF_EVEN
            tax.BAG = UNIT | Bag | 0.125

            tax.VAT = PERCENTAGE | VAT 10.5 % | 10.5 | BAG
            tax.FREE = EXEMPT | Free | the law
            cash.rounding = DOWN
            cash.increment = 0.05
            cash.notes = 1 5
            cash.coins = 0.05 0.1
            identity.ID = [0-9]{4} | 2 1 | 1234567890 | 0
            receipt.tax-id = ID
            receipt.tax-contained = VAT
            receipt.rounding = Rounding
            receipt.legend =
            """;

    private static CountryPack read(String pack) {
        return CountryPackReader.read("XX.properties", pack.lines().toList());
    }

    @Test
    void readsEveryKindOfRule() {
        CountryPack pack = read(PACK);
        UnitTax bag = new UnitTax("BAG", "Bag", new UnitPrice(125_000, pack.currency()));
        assertThat(pack.tax("BAG")).isEqualTo(bag);
        assertThat(pack.tax("VAT")).isEqualTo(new PercentageTax("VAT", "VAT 10.5 %", new TaxRate(1_050), List.of(bag)));
        assertThat(pack.tax("FREE")).isEqualTo(new Untaxed("FREE", "Free", Untaxed.Kind.EXEMPT, "the law"));
        assertThat(pack.denominations().coinsMinor()).containsExactly(5L, 10L);
        assertThat(pack.identity("ID")).isEqualTo(new IdentityCheck("ID", "[0-9]{4}", List.of(2, 1), "1234567890", 0));
        assertThat(pack.texts().legend()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "currency = USD; currency = DOLLAR; 2",
                "format.decimal = .; format.decimal = ..; 3",
                "yyyy-MM-dd; yyyy-QQQQQQQ-bb; 5",
                "TAX_EXCLUDED; NET; 6",
                "LINE; BASKET; 7",
                "HALF_EVEN; half up; 8",
                "0.125; 0.1234567; 9",
                "0.125; -1; 9",
                "UNIT; UNITS; 9",
                "UNIT | Bag | 0.125; UNIT | Bag; 9",
                "tax.VAT; tax.vat; 11",
                "10.5 | BAG; 10.555 | BAG; 11",
                "10.5 | BAG; 0 | BAG; 11",
                "10.5 | BAG; 10.5 | FREE; 11",
                "10.5 | BAG; 10.5 | BAG | FREE; 11",
                "the law; ' '; 12",
                "DOWN; DOWNWARDS; 13",
                "increment = 0.05; increment = 0.005; 14",
                "increment = 0.05; increment = 0; 14",
                "1 5; 5 1; 15",
                "0.05 0.1; 0.05 0.05; 16",
                "0.05 0.1; five; 16",
                "[0-9]{4}; [0-9{4}; 17",
                "2 1; 2 x; 17",
                "1234567890 | 0; 1234567890; 17"
            })
    void namesTheLineOfAnError(String right, String wrong, int line) {
        assertThat(PACK).contains(right);
        String pack = PACK.replace(right, wrong);
        assertThatThrownBy(() -> read(pack))
                .isInstanceOf(CountryPackException.class)
                .hasMessageMatching("XX\\.properties:%d: .+".formatted(line));
    }

    @Test
    void refusesWhatIsMissingUnknownTwiceOrNoRule() {
        assertFails(PACK.replace("receipt.rounding = Rounding\n", ""), "XX.properties:0: no receipt.rounding");
        assertFails(PACK.replace("receipt.legend", "receipt.legends"), "XX.properties:0: no receipt.legend");
        assertFails(PACK + "receipt.footer = Thanks\n", "XX.properties:22: unknown key receipt.footer");
        assertFails(PACK + "currency = USD\n", "XX.properties:22: a second currency");
        assertFails(PACK + "Thanks\n", "XX.properties:22: not a key and a value: Thanks");
        assertFails(PACK + "= Thanks\n", "XX.properties:22: not a key and a value: = Thanks");
        assertFails(
                PACK.replace("cash.rounding = DOWN", "cash.rounding = NONE"),
                "XX.properties:14: unknown key cash.increment");
    }

    private static void assertFails(String pack, String message) {
        assertThatThrownBy(() -> read(pack))
                .isInstanceOf(CountryPackException.class)
                .hasMessage(message);
    }
}
