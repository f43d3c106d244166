package io.mostrador.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class QuantityTest {
    @Test
    void countsInThousandths() {
        assertThat(Quantity.ofUnits(2)).isEqualTo(new Quantity(2_000));
        assertThat(new Quantity(425).plus(Quantity.ONE)).isEqualTo(new Quantity(1_425));
        assertThat(new Quantity(425).negated()).isEqualTo(new Quantity(-425));
    }

    @Test
    void knowsWholeZeroAndNegative() {
        assertThat(new Quantity(-2_000).isWhole()).isTrue();
        assertThat(new Quantity(2_001).isWhole()).isFalse();
        assertThat(new Quantity(0).isZero()).isTrue();
        assertThat(new Quantity(-1).isNegative()).isTrue();
        assertThat(new Quantity(-1)).isLessThan(new Quantity(0));
    }

    @Test
    void refusesWhatNoLineCarries() {
        new Quantity(Quantity.MAX_THOUSANDTHS);
        new Quantity(-Quantity.MAX_THOUSANDTHS);
        assertThatThrownBy(() -> new Quantity(Quantity.MAX_THOUSANDTHS + 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Quantity(-Quantity.MAX_THOUSANDTHS - 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Quantity(Quantity.MAX_THOUSANDTHS).plus(Quantity.ONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Quantity.ofUnits(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void writesItselfWithoutNeedlessZeros() {
        assertThat(Quantity.ofUnits(200)).hasToString("200");
        assertThat(new Quantity(425)).hasToString("0.425");
        assertThat(new Quantity(-1_500)).hasToString("-1.5");
    }
}
