package io.mostrador.domain.code.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationIdentifierTest {
    @ParameterizedTest
    @CsvSource({
        "00, 18, 18",
        "01, 14, 14",
        "02, 14, 14",
        "10, 1, 20",
        "11, 6, 6",
        "12, 6, 6",
        "13, 6, 6",
        "15, 6, 6",
        "16, 6, 6",
        "17, 6, 6",
        "20, 2, 2",
        "21, 1, 20",
        "22, 1, 20",
        "30, 1, 8",
        "37, 1, 8",
        "235, 1, 28",
        "240, 1, 30",
        "241, 1, 30",
        "250, 1, 30",
        "251, 1, 30",
        "253, 13, 30",
        "254, 1, 20",
        "255, 13, 25",
        "3103, 6, 6",
        "3165, 6, 6",
        "3202, 6, 6",
        "3902, 1, 15",
        "3912, 4, 18",
        "3922, 1, 15",
        "3932, 4, 18",
        "3941, 4, 4",
        "3952, 6, 6",
        "400, 1, 30",
        "401, 1, 30",
        "402, 17, 17",
        "410, 13, 13",
        "417, 13, 13",
        "420, 1, 20",
        "421, 4, 12",
        "422, 3, 3",
        "7003, 10, 10",
        "8003, 14, 30",
        "8004, 1, 30",
        "8005, 6, 6",
        "8006, 18, 18",
        "8008, 8, 12",
        "8010, 1, 30",
        "8018, 18, 18",
        "8020, 1, 25",
        "8110, 1, 70",
        "90, 1, 30",
        "91, 1, 90",
        "99, 1, 90"
    })
    void hasTheLengthsOfTheStandard(String code, int shortest, int longest) {
        FieldFormat format = ApplicationIdentifier.of(code).orElseThrow().format();

        assertThat(format.minLength()).isEqualTo(shortest);
        assertThat(format.maxLength()).isEqualTo(longest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "04", "14", "18", "23", "3106", "3196", "39", "418", "9", "8199", "0１"})
    void knowsNoOther(String code) {
        assertThat(ApplicationIdentifier.of(code)).isEmpty();
    }

    @Test
    void isFoundByTheDigitsThatBeginIt() {
        assertThat(ApplicationIdentifier.at("xx3103000425", 2).orElseThrow().code())
                .isEqualTo("3103");
        assertThat(ApplicationIdentifier.at("xx4", 2)).isEmpty();
        assertThat(ApplicationIdentifier.at("", 0)).isEmpty();
    }

    /// Those of two digits are looked for first; one that begins another would hide it.
    @Test
    void isNeverTheBeginningOfAnother() {
        for (int number = 0; number < 10_000; number++) {
            String text = String.format("%04d", number);
            long found = java.util.stream.IntStream.rangeClosed(2, 4)
                    .filter(length ->
                            ApplicationIdentifier.of(text.substring(0, length)).isPresent())
                    .count();
            assertThat(found).as(text).isLessThanOrEqualTo(1);
        }
    }
}
