package io.mostrador.domain.code.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigitalLinkTest {
    @Test
    void readsKeysFromThePathAndAttributesFromTheQuery() {
        assertThat(DigitalLink.read(
                        "https://id.gs1.org/01/04006381333931/10/A1/21/7?17=260312&3103=000425;3922=1299&linkType=all#x",
                        2026))
                .isEqualTo(new Elements.Read(List.of(
                        new Element("01", "04006381333931", 23),
                        new Element("10", "A1", 41),
                        new Element("21", "7", 47),
                        new Element("17", "260312", 52),
                        new Element("3103", "000425", 64),
                        new Element("3922", "1299", 76))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTPS://EXAMPLE.COM/01/04006381333931",
                "http://example.com/products/sweets/01/4006381333931",
                "https://example.com/01/04006381333931/",
                "https://example.com/01/01/04006381333931/10/A",
                "https://example.com:8443/01/4006381333931?utm_source=paper&debug"
            })
    void findsTheItemWhereverTheLinkBegins(String link) {
        assertThat(DigitalLink.read(link, 2026))
                .isInstanceOfSatisfying(
                        Elements.Read.class,
                        read -> assertThat(read.elements())
                                .first()
                                .extracting(Element::identifier, Element::value)
                                .containsExactly("01", "04006381333931"));
    }

    @Test
    void decodesWhatAPathCannotCarry() {
        assertThat(DigitalLink.read("https://example.com/01/04006381333931/10/A%2F1+2", 2026))
                .isInstanceOfSatisfying(
                        Elements.Read.class,
                        read -> assertThat(read.elements().get(1).value()).isEqualTo("A/1+2"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com,                              NO_KEY_IN_LINK,     example.com, 20",
        "https://example.com/about/us,                     NO_KEY_IN_LINK,     example.com, 20",
        "https://example.com/01,                           NO_KEY_IN_LINK,     example.com, 20",
        "https://example.com/?01=04006381333931,           NO_KEY_IN_LINK,     example.com, 20",
        "https://example.com/01/4006381333932,             WRONG_CHECK_DIGIT,  01, 36",
        "https://example.com/01/4006381333931/10/A%2,      WRONG_CHARACTER,    10, 41",
        "https://example.com/01/4006381333931/x/1,         UNKNOWN_IDENTIFIER, x,  38",
        "https://example.com/01/4006381333931/lotes/1,     UNKNOWN_IDENTIFIER, lote, 38",
        "https://example.com/01/4006381333931?18=1,        UNKNOWN_IDENTIFIER, 18, 38",
        "https://example.com/01/4006381333931?17=260231,   WRONG_DATE,         17, 41"
    })
    void saysWhatIsWrongAndWhere(String link, CodeFault fault, String part, int position) {
        assertThat(DigitalLink.read(link, 2026)).isEqualTo(new Elements.Wrong(fault, part, position));
    }
}
