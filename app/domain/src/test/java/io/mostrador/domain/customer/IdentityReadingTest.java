package io.mostrador.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.country.CountryPack;
import io.mostrador.domain.country.IdentityCheck;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityReadingTest {
    @ParameterizedTest
    @CsvSource({
        "CL, 76.192.083-9, RUT, 761920839",
        "CL, 60803000-k, RUT, 60803000K",
        "AR, 30-00000000-7, CUIT, 30000000007",
        "AR, 12.345.678, DNI, 12345678",
        "PE, 20505310072, RUC, 20505310072",
        "PE, 01234567, DNI, 01234567",
        "EC, 1710034065, CEDULA, 1710034065",
        "EC, 1710034065001, RUC_PERSONA, 1710034065001",
        "EC, 1790016919001, RUC_SOCIEDAD, 1790016919001",
    })
    void tellsTheKindByTheForm(String country, String typed, String kind, String number) {
        assertThat(IdentityReading.of(country, typed))
                .isEqualTo(new IdentityReading.Valid(new IdentityNumber(kind, number)));
    }

    @ParameterizedTest
    @CsvSource({"CL, 76.192.083-8, RUT", "AR, 20-00000000-2, CUIT", "PE, 20505310073, RUC", "EC, 1710034066, CEDULA"})
    void tellsATypingMistake(String country, String typed, String kind) {
        assertThat(IdentityReading.of(country, typed)).isEqualTo(new IdentityReading.WrongCheckSymbol(kind));
    }

    @Test
    void saysWhatThereIsWhenItIsNothing() {
        assertThat(IdentityReading.of("EC", "12")).isEqualTo(new IdentityReading.Unknown(List.of("CEDULA", "RUC")));
        assertThat(IdentityReading.of("ZZ", "12")).isEqualTo(new IdentityReading.Unknown(List.of()));
        assertThat(IdentityReading.ofOther("ñ")).isEqualTo(new IdentityReading.Unknown(List.of()));
        assertThat(IdentityReading.ofOther("1".repeat(21))).isEqualTo(new IdentityReading.Unknown(List.of()));
    }

    /// The kind is told by the form alone, so no text may have the form of two.
    @Test
    void noNumberHasTheFormOfTwoKinds() {
        for (String country : CountryPack.COUNTRIES) {
            Collection<IdentityCheck> checks =
                    CountryPack.of(country).identities().values();
            for (String number : List.of(
                    "761920839",
                    "30000000007",
                    "1234567",
                    "12345678",
                    "20505310072",
                    "1710034065",
                    "1710034065001",
                    "1790016919001",
                    "1760001550001")) {
                assertThat(checks.stream().filter(check -> check.fits(number)))
                        .as(country + " " + number)
                        .hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void aRefusedNumberIsNotRepeated() {
        assertThatThrownBy(() -> new IdentityNumber("RUT", "76.192")).hasMessageNotContaining("76");
        assertThat(new IdentityNumber("RUT", "761920839").toString()).doesNotContain("761920839");
    }
}
