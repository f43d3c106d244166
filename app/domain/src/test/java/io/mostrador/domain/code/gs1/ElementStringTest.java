package io.mostrador.domain.code.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElementStringTest {
    private static final String GTIN = "0104006381333931";

    /// `|` stands for the separator.
    private static Elements read(String text) {
        return ElementString.read(text.replace('|', ElementString.SEPARATOR), 0, 2026);
    }

    @Test
    void readsFixedFieldsWithoutSeparatorsAndVariableOnesToTheirs() {
        assertThat(read(GTIN + "17260312" + "10LOT-1|" + "21S/2|" + "3103000425"))
                .isEqualTo(new Elements.Read(java.util.List.of(
                        new Element("01", "04006381333931", 3),
                        new Element("17", "260312", 19),
                        new Element("10", "LOT-1", 27),
                        new Element("21", "S/2", 35),
                        new Element("3103", "000425", 43))));
    }

    @Test
    void forgivesSeparatorsThatNeedNotBeThere() {
        assertThat(read("|" + GTIN + "|17260312||10A|")).isInstanceOf(Elements.Read.class);
    }

    @Test
    void forgivesAFieldThatIsSaidTwiceAlike() {
        assertThat(read(GTIN + GTIN))
                .isInstanceOfSatisfying(
                        Elements.Read.class, read -> assertThat(read.elements()).hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({
        "0104006381333932,                     WRONG_CHECK_DIGIT,  01,   16",
        "010400638133393A,                     WRONG_CHARACTER,    01,   16",
        "01040063813339,                       TOO_SHORT,          01,   15",
        "010400638133|17260312,                TOO_SHORT,          01,   13",
        "010400638133393117261301,             WRONG_DATE,         17,   19",
        "01040063813339311812,                 UNKNOWN_IDENTIFIER, 1812, 17",
        "01040063813339319,                    UNKNOWN_IDENTIFIER, 9,    17",
        "010400638133393110,                   TOO_SHORT,          10,   19",
        "0104006381333931101234567890123456789012, MISSING_SEPARATOR, 10, 39",
        "0104006381333931101234567890123456789012|21A, TOO_LONG,   10,   39",
        "010400638133393142203210A,            MISSING_SEPARATOR,  422,  23",
        "0104006381333931422032|10A b,         WRONG_CHARACTER,    10,   27",
        "01040063813339310100036000291452,     CONTRADICTION,      01,   19",
        "hello,                                UNKNOWN_IDENTIFIER, hell, 1",
        "'',                                   TOO_SHORT,          '',   1"
    })
    void saysWhatIsWrongAndWhere(String text, CodeFault fault, String part, int position) {
        assertThat(read(text)).isEqualTo(new Elements.Wrong(fault, part, position));
    }
}
