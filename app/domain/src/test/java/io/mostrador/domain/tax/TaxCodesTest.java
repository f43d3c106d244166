package io.mostrador.domain.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.country.CountryPack;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What price lists call taxes, and what countries mean by it.
class TaxCodesTest {
    @Test
    void readsCodesWithSpacesOrPlusSigns() {
        assertThat(TaxCodes.parse(" IGV+ICBPER ").codes()).containsExactly("IGV", "ICBPER");
        assertThat(TaxCodes.parse("IGV  ICBPER")).hasToString("IGV ICBPER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "iva21", "IVA21,IVA10", "IVA21 IVA21", "A B C D E F G H I", "ÑANDU"})
    void refusesWhatIsNoCode(String text) {
        assertThatThrownBy(() -> TaxCodes.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"2100, T21", "1050, T10_5", "0, T0", "1, T0_01", "10000, T100"})
    void writesARateAsACodeAndReadsItAgain(int basisPoints, String code) {
        TaxRate rate = new TaxRate(basisPoints);
        assertThat(TaxCodes.of(rate).codes()).containsExactly(code);
        assertThat(RateCode.rate(code)).contains(rate);
    }

    @ParameterizedTest
    @ValueSource(strings = {"T", "T101", "T21_", "T1_234", "IVA21"})
    void takesNoOtherCodeForARate(String code) {
        assertThat(RateCode.rate(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "AR, T21, IVA21",
        "AR, T10_5, IVA10_5",
        "AR, T0, IVA0",
        "AR, T22, T22",
        "AR, EXENTO, EXENTO",
        "CL, T19, IVA",
        "EC, T15, IVA15",
        "PE, T18, IGV",
        "PE, T0, T0",
        "ZZ, T21, T21"
    })
    void givesARateTheNameOfTheCountrysTax(String country, String code, String tax) {
        assertThat(CountryPack.of(country).find(code).map(Tax::code)).contains(tax);
    }

    @Test
    void knowsNoTaxOfAnotherCountry() {
        assertThat(CountryPack.of("CL").find("IGV")).isEmpty();
        assertThat(List.of(CountryPack.of("AR").find("T21").orElseThrow().name()))
                .containsExactly("IVA 21 %");
    }
}
