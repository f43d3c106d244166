package io.mostrador.domain.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.code.gs1.CodeFault;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.money.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final CodeReader READER = new CodeReader(CodeRules.NONE);

    /// `|` stands for the separator.
    private static Scanned read(String text) {
        return READER.read(text.replace('|', '\u001d'), TODAY);
    }

    private static List<String> spellings(String text) {
        Scanned.ItemCode item = (Scanned.ItemCode) read(text);
        return item.spellings().stream().map(ScanCode::value).toList();
    }

    private static ItemAttributes attributes(String text) {
        return ((Scanned.ItemCode) read(text)).attributes();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "036000291452",
                "0036000291452",
                "00036000291452",
                "]E00036000291452",
                "]C10100036000291452",
                "(01)00036000291452",
                "https://id.gs1.org/01/036000291452"
            })
    void findsOneArticleByAllItsSpellings(String text) {
        assertThat(spellings(text)).contains("036000291452", "0036000291452", "00036000291452");
    }

    @Test
    void triesTheScannedSpellingFirst() {
        assertThat(spellings("036000291452")).first().isEqualTo("036000291452");
        assertThat(spellings("4006381333931")).containsExactly("4006381333931", "04006381333931");
        assertThat(spellings("00000096385074")).contains("96385074");
    }

    @Test
    void aCaseOfAnArticleIsAnotherArticle() {
        assertThat(spellings("10012345678902")).containsExactly("10012345678902");
    }

    @ParameterizedTest
    @CsvSource({
        "04252614, 042100005264",
        "01234565, 012345000065",
        "01234531, 012300000451",
        "01234543, 012340000053",
        "01234505, 012000003455"
    })
    void expandsUpcE(String upcE, String upcA) {
        assertThat(spellings(upcE)).contains(upcA, "0" + upcA);
    }

    @Test
    void takesEightDigitsForAnEanWhereTheScannerSaysSo() {
        assertThat(read("]E404252614"))
                .isEqualTo(new Scanned.ItemCode(List.of(new ScanCode("04252614")), ItemAttributes.NONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4006381333932", "123", "A-17", "PAN 1", "96385075", "0104006381333932", "]x1", "(x)"})
    void leavesWhatMeansNothingElseToTheShop(String text) {
        assertThat(read(text)).isEqualTo(new Scanned.ItemCode(List.of(new ScanCode(text)), ItemAttributes.NONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "]d20104006381333931172603121510120010L1|21S9|3103000425|3922361250",
                "]Q301040063813339311726031215101200|10L1|21S9|3103000425|3922361250",
                "(01)04006381333931(17)260312(15)101200(10)L1(21)S9(3103)000425(3922)361250",
                "https://shop.example/01/04006381333931/10/L1/21/S9?17=260312&15=101200&3103=000425&3922=361250"
            })
    void readsWhatElseACodeTells(String text) {
        assertThat(attributes(text))
                .isEqualTo(new ItemAttributes(
                        "L1",
                        LocalDate.of(2026, 3, 12),
                        LocalDate.of(2010, 12, 31),
                        "S9",
                        new Quantity(425),
                        new LabelPrice(new BigDecimal("3612.50"), null)));
    }

    @Test
    void recognisesAnElementStringThatNothingMarks() {
        assertThat(attributes("01040063813339311726031210A"))
                .isEqualTo(new ItemAttributes("A", LocalDate.of(2026, 3, 12), null, null, null, null));
    }

    @Test
    void doesNotGuessWhereALostSeparatorStood() {
        assertThat(read("]d201040063813339313922361250" + "10L1"))
                .isEqualTo(new Scanned.Malformed(CodeFault.WRONG_CHARACTER, "3922", 32));
    }

    @Test
    void takesTheDayOfAnExpiryThatHasATime() {
        assertThat(attributes("(01)04006381333931(7003)2603121530").expiry()).isEqualTo(LocalDate.of(2026, 3, 12));
    }

    @ParameterizedTest
    @CsvSource({"3100, 425000000", "3101, 42500000", "3102, 4250000", "3103, 425000", "3104, 42500", "3105, 4250"})
    void readsTheWeightWithItsDecimals(String identifier, long thousandths) {
        assertThat(attributes("(01)04006381333931(" + identifier + ")425000").netWeight())
                .isEqualTo(new Quantity(thousandths));
    }

    @Test
    void roundsTheWeightToTheGram() {
        assertThat(attributes("(01)04006381333931(3105)000150").netWeight()).isEqualTo(new Quantity(2));
        assertThat(attributes("(01)04006381333931(3105)000149").netWeight()).isEqualTo(new Quantity(1));
    }

    @Test
    void readsAPriceWithItsCurrency() {
        assertThat(attributes("(01)04006381333931(3932)0321299").price())
                .isEqualTo(new LabelPrice(new BigDecimal("12.99"), Currency.getInstance("ARS")));
        assertThat(read("(01)04006381333931(3932)0011299"))
                .isEqualTo(new Scanned.Malformed(CodeFault.UNKNOWN_CURRENCY, "3932", 25));
    }

    @ParameterizedTest
    @CsvSource({
        "]C100106141412345678908, LOGISTIC_UNIT, 106141412345678908",
        "(255)9501101530003123,   COUPON,        9501101530003123",
        "(8018)123456789012345675, LOYALTY,      123456789012345675",
        "(414)9501101530003,      OTHER,         9501101530003"
    })
    void tellsGs1KeysThatAreNoItems(String text, Scanned.Kind kind, String value) {
        assertThat(read(text)).isEqualTo(new Scanned.OtherCode(kind, value));
    }

    @Test
    void tellsTheShopsOwnCodesByTheLongestPrefix() {
        CodeReader reader = new CodeReader(new CodeRules(
                List.of(),
                List.of(
                        new OwnPrefix("C", Scanned.Kind.COUPON),
                        new OwnPrefix("CL-", Scanned.Kind.LOYALTY),
                        new OwnPrefix("R-", Scanned.Kind.RECEIPT))));

        assertThat(reader.read("]C0CL-77", TODAY)).isEqualTo(new Scanned.OtherCode(Scanned.Kind.LOYALTY, "77"));
        assertThat(reader.read("C77", TODAY)).isEqualTo(new Scanned.OtherCode(Scanned.Kind.COUPON, "77"));
        assertThat(reader.read("R-A1-000123", TODAY))
                .isEqualTo(new Scanned.OtherCode(Scanned.Kind.RECEIPT, "A1-000123"));
        assertThat(reader.read("R-", TODAY)).isInstanceOf(Scanned.ItemCode.class);
        assertThatThrownBy(() -> new OwnPrefix("", Scanned.Kind.COUPON)).hasMessageContaining("1 to 10");
    }

    @ParameterizedTest
    @CsvSource({
        "]d20104006381333932,              WRONG_CHECK_DIGIT,  01,   19",
        "'  ]d20104006381333932\r\n',      WRONG_CHECK_DIGIT,  01,   21",
        "]C1hello,                         UNKNOWN_IDENTIFIER, hell, 4",
        "]Q1https://example.com/,          NO_KEY_IN_LINK,     example.com, 23",
        "ñandú,                            UNREADABLE,         '',   1",
        "a\tb,                             UNREADABLE,         '',   2",
        "'',                               UNREADABLE,         '',   1",
        "'  ',                             UNREADABLE,         '',   1",
        "1234567890123456789012345678901234567890123456789, UNREADABLE, '', 49"
    })
    void saysWhatIsWrongAndWhere(String text, CodeFault fault, String part, int position) {
        assertThat(read(text)).isEqualTo(new Scanned.Malformed(fault, part, position));
    }

    @Test
    void refusesWhatIsLongerThanAnyCode() {
        String text = "(01)04006381333931" + "(91)A".repeat(100);

        assertThat(read(text)).isEqualTo(new Scanned.Malformed(CodeFault.UNREADABLE, "", 513));
    }
}
