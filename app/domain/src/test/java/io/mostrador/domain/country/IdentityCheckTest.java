package io.mostrador.domain.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Public numbers of companies and authorities.
class IdentityCheckTest {
    private static IdentityCheck check(String country, String name) {
        return CountryPack.of(country).identity(name);
    }

    @ParameterizedTest
    @CsvSource({
        "CL, RUT, 76192083-9",
        "CL, RUT, 76.192.083-9",
        "CL, RUT, 66666666-6",
        "CL, RUT, 60803000-K",
        "CL, RUT, 60803000-k",
        "AR, CUIT, 30-00000000-7",
        "AR, CUIT, 20-00000000-1",
        "AR, CUIT, 33-69345023-9",
        "PE, RUC, 20505310072",
        "PE, RUC, 20480072872",
        "PE, RUC, 20600055519",
        "PE, RUC, 20100070970",
        "PE, RUC, 20131312955",
        "EC, CEDULA, 1710034065",
        "EC, RUC_PERSONA, 1710034065001",
        "EC, RUC_SOCIEDAD, 1790016919001",
        "EC, RUC_SOCIEDAD, 1790011674001",
        "EC, RUC_PUBLICO, 1760001550001"
    })
    void acceptsANumberThatWasGivenOut(String country, String name, String number) {
        assertThat(check(country, name).accepts(number)).isTrue();
    }

    /// Any other digit in any one place makes another number, which is refused; for the companies' suffix
    /// nothing is checked but its form.
    @ParameterizedTest
    @CsvSource({
        "CL, RUT, 761920839, 0",
        "CL, RUT, 60803000K, 0",
        "AR, CUIT, 33693450239, 0",
        "PE, RUC, 20505310072, 0",
        "EC, CEDULA, 1710034065, 0",
        "EC, RUC_PERSONA, 1710034065001, 3",
        "EC, RUC_SOCIEDAD, 1790016919001, 3",
        "EC, RUC_PUBLICO, 1760001550001, 4"
    })
    void refusesEverySlipOfOneDigit(String country, String name, String number, int suffix) {
        IdentityCheck check = check(country, name);
        for (int place = 0; place < number.length() - suffix; place++) {
            StringBuilder slip = new StringBuilder(number);
            for (char digit = '0'; digit <= '9'; digit++) {
                slip.setCharAt(place, digit);
                assertThat(check.accepts(slip.toString()))
                        .as("%s", slip)
                        .isEqualTo(slip.toString().equals(number));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CL, RUT, ''",
        "CL, RUT, 9",
        "CL, RUT, KKKKKKKKK",
        "CL, RUT, 761920839 9",
        "AR, CUIT, 3369345023",
        "AR, CUIT, 33/69345023/9",
        "AR, CUIT, ٣٣٦٩٣٤٥٠٢٣٩",
        "EC, CEDULA, 9910034067", // there is no province 99
        "EC, RUC_PERSONA, 1710034065000",
        "EC, RUC_SOCIEDAD, 1790016919000",
        "EC, RUC_SOCIEDAD, 1790016919"
    })
    void refusesWhatIsNoSuchNumber(String country, String name, String typed) {
        assertThat(check(country, name).accepts(typed)).isFalse();
    }

    /// Where the sum would ask for 10, no symbol is right in Argentina, K in Chile and 0 in Peru.
    @Test
    void knowsWhatStandsForTen() {
        assertThat(accepted("PE", "RUC", "2050531003")).containsExactly(0);
        assertThat(accepted("AR", "CUIT", "2000000001")).isEmpty();
        assertThat(check("CL", "RUT").accepts("60803000K")).isTrue();
        assertThat(accepted("CL", "RUT", "60803000")).isEmpty();
    }

    private static List<Integer> accepted(String country, String name, String digits) {
        return IntStream.range(0, 10)
                .filter(last -> check(country, name).accepts(digits + last))
                .boxed()
                .toList();
    }

    @Test
    void refusesARuleThatCannotBe() {
        List<Integer> weights = List.of(2, 1);
        assertThatThrownBy(() -> new IdentityCheck("X", "(", weights, "1234567890", 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new IdentityCheck("X", "[0-9]*", List.of(), "1234567890", 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new IdentityCheck("X", "[0-9]*", List.of(10), "1234567890", 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new IdentityCheck("X", "[0-9]*", weights, "123456789", 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new IdentityCheck("X", "[0-9]*", weights, "1234567890", -1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
