package io.mostrador.domain.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PriceVerifierTest {
    /// The standard's own examples.
    @Test
    void isThatOfTheStandard() {
        assertThat(PriceVerifier.of("2872")).isEqualTo('7');
        assertThat(PriceVerifier.of("14685")).isEqualTo('6');
    }

    @Test
    void findsEveryWrongDigit() {
        for (String price : new String[] {"0000", "2872", "9999", "00000", "14685", "99999"}) {
            for (int i = 0; i < price.length(); i++) {
                for (char other = '0'; other <= '9'; other++) {
                    String changed = price.substring(0, i) + other + price.substring(i + 1);
                    assertThat(PriceVerifier.of(changed) == PriceVerifier.of(price))
                            .as(changed + " for " + price)
                            .isEqualTo(changed.equals(price));
                }
            }
        }
    }
}
