package io.mostrador.domain.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.tax.PercentageTax;
import io.mostrador.domain.tax.Tax;
import io.mostrador.domain.tax.TaxTotal;
import io.mostrador.domain.tax.TaxableLine;
import io.mostrador.domain.tax.TaxedDocument;
import io.mostrador.domain.tax.Untaxed;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CountryPackTest {
    static List<String> countries() {
        return CountryPack.COUNTRIES;
    }

    @Test
    void hasAPackForEachCountryAndNoMore() throws Exception {
        URI folder = CountryPack.class.getResource("AR.properties").toURI().resolve(".");
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            List<String> packs = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties"))
                    .toList();
            assertThat(packs)
                    .containsExactlyInAnyOrderElementsOf(CountryPack.COUNTRIES.stream()
                            .map(country -> country + ".properties")
                            .toList());
        }
        assertThatThrownBy(() -> CountryPack.of("XX")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CountryPack.of("../AR")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        // money written, date, increment of cash
        "AR, '1.234.567,00', 09/03/2025, 5",
        "CL, '123.456.700', 09-03-2025, 10",
        "PE, '1,234,567.00', 09/03/2025, 10",
        "EC, '1.234.567,00', 09/03/2025, 1",
        "ZZ, '1,234,567.00', 2025-03-09, 1"
    })
    void writesAndRoundsAsTheCountryDoes(String country, String amount, String date, long increment) {
        CountryPack pack = CountryPack.of(country);
        assertThat(pack.format().format(Money.of(123_456_700, pack.currency()))).isEqualTo(amount);
        assertThat(LocalDate.of(2025, 3, 9).format(pack.dateFormat())).isEqualTo(date);
        assertThat(pack.cashRounding().increment()).isEqualTo(Money.of(increment, pack.currency()));
    }

    /// What is asked for in cash: the vectors of each law.
    @ParameterizedTest
    @CsvSource({
        "CL, 764, 760",
        "CL, 765, 760",
        "CL, 766, 770",
        "PE, 996, 990",
        "PE, 557, 550",
        "AR, 47, 45",
        "EC, 1299, 1299"
    })
    void roundsCashByTheLaw(String country, long due, long expected) {
        CountryPack pack = CountryPack.of(country);
        assertThat(pack.cashRounding().round(Money.of(due, pack.currency())))
                .isEqualTo(Money.of(expected, pack.currency()));
    }

    @ParameterizedTest
    @MethodSource("countries")
    void knowsTheNotesOfItsCurrency(String country) {
        CountryPack pack = CountryPack.of(country);
        assertThat(pack.denominations().currency()).isEqualTo(pack.currency());
        assertThat(pack.denominations().notesMinor()).isNotEmpty().isSorted();
    }

    @Test
    void isReadOnce() {
        assertThat(CountryPack.of("CL")).isSameAs(CountryPack.of("CL"));
    }

    /// Everything that is asked for in cash can be put on the counter, but in Argentina, where the law is older
    /// than the prices.
    @ParameterizedTest
    @CsvSource({"CL", "PE", "EC", "ZZ"})
    void asksForNothingThatCannotBePaid(String country) {
        CountryPack pack = CountryPack.of(country);
        assertThat(pack.denominations().coinsMinor().getFirst())
                .isEqualTo(pack.cashRounding().increment().amountMinor());
    }

    @ParameterizedTest
    @CsvSource({
        "AR, EXENTO IVA0 IVA10_5 IVA21 IVA27 IVA2_5 IVA5 NO_GRAVADO",
        "CL, EXENTO ILA_ANALCOHOLICAS ILA_AZUCARADAS ILA_LICORES ILA_VINOS IVA",
        "PE, EXONERADO ICBPER IGV INAFECTO",
        "EC, EXENTO ICE_FUNDAS IVA0 IVA15 IVA5 NO_OBJETO",
        "ZZ, NONE"
    })
    void hasTheTaxesOfTheCountry(String country, String codes) {
        CountryPack pack = CountryPack.of(country);
        assertThat(pack.taxes().keySet()).containsExactlyInAnyOrderElementsOf(Arrays.asList(codes.split(" ")));
        pack.taxes().forEach((code, tax) -> {
            assertThat(tax.code()).isEqualTo(code);
            assertThat(pack.tax(code)).isSameAs(tax);
        });
        assertThatThrownBy(() -> pack.tax("VAT")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> pack.identity("NINO")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"AR, IVA21, 2100", "AR, IVA10_5, 1050", "CL, IVA, 1900", "PE, IGV, 1800", "EC, IVA15, 1500"})
    void hasTheRatesOfTheCountry(String country, String code, int basisPoints) {
        assertThat(CountryPack.of(country).tax(code))
                .isInstanceOfSatisfying(
                        PercentageTax.class,
                        tax -> assertThat(tax.rate().basisPoints()).isEqualTo(basisPoints));
    }

    @Test
    void tellsWhyNothingIsCharged() {
        assertThat(CountryPack.of("EC").tax("IVA0"))
                .isEqualTo(new Untaxed("IVA0", "IVA 0 %", Untaxed.Kind.ZERO_RATED, "LRTI art. 55 y 56"));
        assertThat(CountryPack.of("EC").tax("NO_OBJETO"))
                .isInstanceOfSatisfying(
                        Untaxed.class, tax -> assertThat(tax.kind()).isEqualTo(Untaxed.Kind.OUTSIDE_SCOPE));
    }

    @ParameterizedTest
    @CsvSource({
        // country, gross, taxes: net and the amount of each tax
        "AR, 12100, IVA21, 10000, 2100",
        "CL, 1190, IVA, 1000, 190",
        "CL, 1395, IVA ILA_VINOS, 1000, 190 205",
        "PE, 168, IGV ICBPER, 100, 18 50",
        // 1.15 x (1.00 + 0.10 for the bag)
        "EC, 127, IVA15 ICE_FUNDAS, 100, 17 10",
        "ZZ, 100, NONE, 100, 0"
    })
    void takesItsTaxesOutOfAPrice(String country, long gross, String codes, long net, String amounts) {
        CountryPack pack = CountryPack.of(country);
        List<Tax> taxes = Arrays.stream(codes.split(" ")).map(pack::tax).toList();
        TaxedDocument document = pack.taxEngine()
                .calculate(List.of(new TaxableLine(Money.of(gross, pack.currency()), Quantity.ONE, taxes)));
        assertThat(document.net()).isEqualTo(Money.of(net, pack.currency()));
        List<Long> expected =
                Arrays.stream(amounts.split(" ")).map(Long::valueOf).toList();
        for (int i = 0; i < taxes.size(); i++) {
            assertThat(amount(document, taxes.get(i))).isEqualTo(Money.of(expected.get(i), pack.currency()));
        }
    }

    private static Money amount(TaxedDocument document, Tax tax) {
        return document.taxes().stream()
                .filter(total -> total.tax().equals(tax))
                .map(TaxTotal::amount)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void hasTheWordsTheReceiptNeeds() {
        assertThat(CountryPack.of("AR").texts())
                .isEqualTo(new ReceiptTexts(
                        "CUIT",
                        "IVA contenido",
                        "Redondeo",
                        "Régimen de Transparencia Fiscal al Consumidor Ley 27.743"));
        for (String country : CountryPack.COUNTRIES) {
            ReceiptTexts texts = CountryPack.of(country).texts();
            assertThat(List.of(texts.taxId(), texts.taxContained(), texts.roundingDifference()))
                    .as(country)
                    .allMatch(text -> !text.isBlank());
        }
    }

    /// A rule without a source cannot be checked when the law changes.
    @ParameterizedTest
    @MethodSource("countries")
    void beginsEachBlockOfRulesWithItsSource(String country) throws IOException {
        try (InputStream stream = CountryPack.class.getResourceAsStream(country + ".properties")) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text.split("\n\n")).hasSizeGreaterThan(5).allMatch(block -> block.startsWith("# "));
        }
    }
}
