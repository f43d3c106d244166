package io.mostrador.domain.code.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadableFormTest {
    @Test
    void readsWhatStandsUnderABarCode() {
        assertThat(ReadableForm.read("(01)04006381333931 (10)A(1) (3103)000425", 2026))
                .isEqualTo(new Elements.Read(List.of(
                        new Element("01", "04006381333931", 5),
                        new Element("10", "A(1)", 24),
                        new Element("3103", "000425", 35))));
    }

    @Test
    void beginsWithAnIdentifierInParentheses() {
        assertThat(ReadableForm.isIn("(01)04006381333931")).isTrue();
        assertThat(ReadableForm.isIn("(A)1")).isFalse();
        assertThat(ReadableForm.isIn("A(01)1")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "(01)04006381333932,              WRONG_CHECK_DIGIT,  01,  18",
        "(01)04006381333931(18)1,         UNKNOWN_IDENTIFIER, 18,  20",
        "(10)123456789012345678901,       TOO_LONG,           10,  25",
        "(10)(21)A,                       TOO_SHORT,          10,  5"
    })
    void saysWhatIsWrongAndWhere(String text, CodeFault fault, String part, int position) {
        assertThat(ReadableForm.read(text, 2026)).isEqualTo(new Elements.Wrong(fault, part, position));
    }
}
