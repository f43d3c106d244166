package io.mostrador.domain.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.code.gs1.CodeFault;
import io.mostrador.domain.item.Gtin;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.money.Quantity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelMaskTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static Scanned read(String masks, String text) {
        return new CodeReader(CodeRules.parse(masks)).read(text, TODAY);
    }

    private static String checked(String digits) {
        return digits + Gtin.checkDigit(digits);
    }

    @Test
    void readsTheWeightToTheGram() {
        assertThat(read("21IIIIIWWWWWC,22IIIIIPPPPPC", checked("210012300425")))
                .isEqualTo(new Scanned.WeightLabel(
                        List.of(new ScanCode(checked("210012300000")), new ScanCode("00123"), new ScanCode("123")),
                        new Quantity(425)));
    }

    @Test
    void readsThePriceInMinorUnits() {
        assertThat(read("21IIIIIWWWWWC,22IIIIIPPPPPC", checked("224567836125")))
                .isEqualTo(new Scanned.PriceLabel(
                        List.of(new ScanCode(checked("224567800000")), new ScanCode("45678")), 36_125));
    }

    @Test
    void readsALabelThatTheScannerSendsAsUpcAWithoutItsFirstZero() {
        String label = checked("021234572872");

        assertThat(read("02IIIIIVPPPPC", label))
                .isInstanceOfSatisfying(
                        Scanned.PriceLabel.class,
                        read -> assertThat(read.amountMinor()).isEqualTo(2_872));
        assertThat(read("02IIIIIVPPPPC", label.substring(1))).isEqualTo(read("02IIIIIVPPPPC", label));
    }

    @Test
    void saysWhichCheckDigitIsWrong() {
        assertThat(read("21IIIIIWWWWWC", "2100123004250"))
                .isEqualTo(new Scanned.Malformed(CodeFault.WRONG_CHECK_DIGIT, "", 13));
        assertThat(read("02IIIIIVPPPPC", checked("021234562872")))
                .isEqualTo(new Scanned.Malformed(CodeFault.WRONG_CHECK_DIGIT, "2872", 8));
    }

    @Test
    void leavesCodesOfOtherPrefixesAndLengthsAlone() {
        assertThat(read("21IIIIIWWWWWC", checked("230012300425"))).isInstanceOf(Scanned.ItemCode.class);
        assertThat(read("21IIIIIWWWWWC", "21001230042")).isInstanceOf(Scanned.ItemCode.class);
        assertThat(read("21IIIIIWWWWWC", "210012300425A")).isInstanceOf(Scanned.ItemCode.class);
        assertThat(read("", checked("210012300425"))).isInstanceOf(Scanned.ItemCode.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20WWWWWIIIIIC", "299IIIIPPPPPC", "28IIIIIVPPPPC", "2800IIIIWWW0C"})
    void takesAnyOrderAndMoreFixedDigits(String pattern) {
        assertThat(new LabelMask(pattern).pattern()).isEqualTo(pattern);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "21IIIIIWWWWC",
                "21IIIIIWWWWWWC",
                "31IIIIIWWWWWC",
                "21IIIIIWWWWWW",
                "2IIIIIWWWWWWC",
                "21IIIIIIIIIIC",
                "21WWWWWWWWWWC",
                "21IIIWWIIWWWC",
                "21IIIIIWWPPPC",
                "21IIIIVWWWWWC",
                "21IIIVVPPPPPC",
                "21IIIVPPPPPPC",
                "21iiiiiwwwwwc",
                "21IIIIIWWWWW4"
            })
    void refusesWhatIsNoMask(String pattern) {
        assertThatThrownBy(() -> new LabelMask(pattern)).isInstanceOf(IllegalArgumentException.class);
    }
}
