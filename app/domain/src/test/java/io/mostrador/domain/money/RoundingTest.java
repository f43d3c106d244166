package io.mostrador.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundingTest {
    @ParameterizedTest
    @CsvSource({"5, 2, 3", "-5, 2, -3", "4, 3, 1", "-4, 3, -1", "5, 3, 2", "0, 7, 0", "7, 1, 7", "1, 2, 1", "-1, 2, -1"
    })
    void roundsHalfAwayFromZero(long numerator, long denominator, long expected) {
        assertThat(Rounding.divideHalfAwayFromZero(numerator, denominator)).isEqualTo(expected);
    }

    @Test
    void staysExactAtTheEdgeOfLong() {
        assertThat(Rounding.divideHalfAwayFromZero(Long.MAX_VALUE, Long.MAX_VALUE))
                .isEqualTo(1);
        assertThat(Rounding.divideHalfAwayFromZero(Long.MAX_VALUE - 1, Long.MAX_VALUE))
                .isEqualTo(1);
        assertThat(Rounding.divideHalfAwayFromZero(Long.MAX_VALUE / 2, Long.MAX_VALUE))
                .isZero();
        assertThatThrownBy(() -> Rounding.divideHalfAwayFromZero(Long.MIN_VALUE, 1))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void refusesADenominatorThatIsNotPositive(long denominator) {
        assertThatThrownBy(() -> Rounding.divideHalfAwayFromZero(1, denominator))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void agreesWithBigDecimal() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("RoundingTest seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 100_000; i++) {
            long numerator = random.nextLong() >> random.nextInt(1, 60);
            long denominator = (random.nextLong() >>> random.nextInt(1, 60)) + 1;
            long expected = BigDecimal.valueOf(numerator)
                    .divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_UP)
                    .longValueExact();
            assertThat(Rounding.divideHalfAwayFromZero(numerator, denominator))
                    .as("%d / %d, seed %d", numerator, denominator, seed)
                    .isEqualTo(expected);
        }
    }
}
