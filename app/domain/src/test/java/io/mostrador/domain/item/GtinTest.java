package io.mostrador.domain.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GtinTest {
    @ParameterizedTest
    @ValueSource(strings = {"96385074", "036000291452", "4006381333931", "3017620422003", "10012345678902", "00000000"})
    void acceptsRightCheckDigits(String code) {
        assertThat(Gtin.isValid(code)).isTrue();
        assertThat(Gtin.checkDigit(code.substring(0, code.length() - 1))).isEqualTo(code.charAt(code.length() - 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "4",
                "4006381333932",
                "4006381333913",
                "400638133393",
                "40063813339",
                "400638133393a",
                "123456789",
                "100123456789020",
                "٤٠٠٦٣٨١٣٣٣٩٣١"
            })
    void refusesEverythingElse(String code) {
        assertThat(Gtin.isValid(code)).isFalse();
    }
}
