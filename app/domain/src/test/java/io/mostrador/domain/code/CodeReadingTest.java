package io.mostrador.domain.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.code.CodeReading.Form;
import io.mostrador.domain.code.gs1.CodeFault;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A code field by field. `|` stands for the separator.
class CodeReadingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final CodeReader READER =
            new CodeReader(CodeRules.parse("21IIIIIWWWWWC, 02IIIIIVPPPPC, 2900IIIIPPPPC, loyalty=CL-"));

    private static CodeReading examine(String text) {
        return READER.examine(text.replace('|', '\u001d'), TODAY);
    }

    /// `GTIN(01) 04006381333931`.
    private static List<String> fields(String text) {
        return examine(text).fields().stream()
                .map(field -> field.kind()
                        + (field.identifier().isEmpty() ? "" : "(" + field.identifier() + ")")
                        + " "
                        + field.text())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "]d20104006381333931, ELEMENT_STRING",
        "010400638133393110A1, ELEMENT_STRING",
        "(01)04006381333931, READABLE_FORM",
        "https://id.gs1.org/01/04006381333931, DIGITAL_LINK",
        "2100123004256, SCALE_LABEL",
        "2100123004254, SCALE_LABEL",
        "4006381333931, GTIN",
        "CL-77, OWN_CODE",
        "4006381333932, IN_HOUSE",
        "A7, IN_HOUSE",
        "ñ, NONE"
    })
    void saysWhatKindOfCodeItIs(String text, Form form) {
        assertThat(examine(text).form()).isEqualTo(form);
    }

    @Test
    void namesEveryFieldOfAGs1Code() {
        assertThat(fields("]d20104006381333931172612311526110110A1|21S9|3103000425|3922361250|8005000123|91X"))
                .containsExactly(
                        "SYMBOLOGY ]d2",
                        "GTIN(01) 04006381333931",
                        "CHECK_DIGIT 1",
                        "EXPIRY(17) 261231",
                        "BEST_BEFORE(15) 261101",
                        "LOT(10) A1",
                        "SERIAL(21) S9",
                        "NET_WEIGHT(3103) 000425",
                        "PRICE(3922) 361250",
                        "OTHER(8005) 000123",
                        "INTERNAL(91) X");
    }

    @Test
    void takesALabelApartByTheShopsMask() {
        assertThat(fields("2100123004256"))
                .containsExactly("PREFIX 21", "ITEM_NUMBER 00123", "NET_WEIGHT 00425", "CHECK_DIGIT 6");
        assertThat(fields("2900123412347"))
                .containsExactly("PREFIX 29", "FILLER 00", "ITEM_NUMBER 1234", "PRICE 1234", "CHECK_DIGIT 7");
    }

    @Test
    void saysWhatAWrongCheckDigitShouldBe() {
        assertThat(fields("4006381333931")).containsExactly("GTIN 4006381333931", "CHECK_DIGIT 1");
        assertThat(fields("4006381333935"))
                .containsExactly("NUMBER 4006381333935", "WRONG_CHECK_DIGIT 5", "EXPECTED_CHECK_DIGIT 1");
        assertThat(fields("12345")).containsExactly("NUMBER 12345");
    }

    @Test
    void tellsAnOwnCodeFromItsPrefix() {
        assertThat(fields("CL-77")).containsExactly("PREFIX CL-", "NUMBER 77");
    }

    @Test
    void aMalformedCodeHasItsFaultWithThePositionInWhatWasScanned() {
        CodeReading reading = examine(" ]d2010400638133393117261301");

        assertThat(reading.scanned()).isEqualTo(new Scanned.Malformed(CodeFault.WRONG_DATE, "17", 23));
        assertThat(reading.fields()).containsExactly(new CodeField(CodeField.Kind.SYMBOLOGY, "", "]d2"));
    }
}
