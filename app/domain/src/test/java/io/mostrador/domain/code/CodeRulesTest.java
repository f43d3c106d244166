package io.mostrador.domain.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeRulesTest {
    @Test
    void readsMasksAndPrefixes() {
        assertThat(CodeRules.parse(" 210IIIIWWWWWC ,211IIIIPPPPPC, receipt=R-,coupon = CU ,loyalty=CL-"))
                .isEqualTo(new CodeRules(
                        List.of(new LabelMask("210IIIIWWWWWC"), new LabelMask("211IIIIPPPPPC")),
                        List.of(
                                new OwnPrefix("CL-", Scanned.Kind.LOYALTY),
                                new OwnPrefix("CU", Scanned.Kind.COUPON),
                                new OwnPrefix("R-", Scanned.Kind.RECEIPT))));
    }

    @Test
    void readsNothingFromNothing() {
        assertThat(CodeRules.parse(" ")).isEqualTo(CodeRules.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "21IIIIIWWWWWC,21IIIIIPPPPPC; another mask fits the same codes: 21IIIIIPPPPPC",
                "21IIIIIWWWWW; a mask has 13 places",
                "gift=G; receipt, coupon, loyalty or giftcard, not gift",
                "loyalty=; a prefix has 1 to 10 visible characters",
                "loyalty=CL,coupon=CL; two kinds have the prefix CL"
            })
    void saysWhatIsNoRule(String text, String message) {
        assertThatThrownBy(() -> CodeRules.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
