package io.mostrador.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundingTest {
    private static final BigInteger LONGEST = BigInteger.valueOf(Long.MAX_VALUE);

    @ParameterizedTest
    @CsvSource({
        // numerator, denominator: half away, half down, half even, down, up
        "5, 2, 3, 2, 2, 2, 3",
        "7, 2, 4, 3, 4, 3, 4",
        "1, 2, 1, 0, 0, 0, 1",
        "4, 3, 1, 1, 1, 1, 2",
        "5, 3, 2, 2, 2, 1, 2",
        "6, 3, 2, 2, 2, 2, 2",
        "0, 7, 0, 0, 0, 0, 0"
    })
    void roundsEachWayAndItsMirror(
            long numerator, long denominator, long halfAway, long halfDown, long halfEven, long down, long up) {
        Map<Rounding, Long> expected = Map.of(
                Rounding.HALF_AWAY_FROM_ZERO, halfAway,
                Rounding.HALF_DOWN, halfDown,
                Rounding.HALF_EVEN, halfEven,
                Rounding.DOWN, down,
                Rounding.UP, up);
        assertThat(expected).containsOnlyKeys(Rounding.values());
        expected.forEach((rounding, rounded) -> {
            assertThat(rounding.divide(numerator, denominator))
                    .as("%s", rounding)
                    .isEqualTo(rounded);
            assertThat(rounding.divide(-numerator, denominator))
                    .as("-%s", rounding)
                    .isEqualTo(-rounded);
        });
    }

    @Test
    void staysExactAtTheEdgeOfLong() {
        Rounding rounding = Rounding.HALF_AWAY_FROM_ZERO;
        assertThat(rounding.divide(Long.MAX_VALUE, Long.MAX_VALUE)).isEqualTo(1);
        assertThat(rounding.divide(Long.MAX_VALUE - 1, Long.MAX_VALUE)).isEqualTo(1);
        assertThat(rounding.divide(Long.MAX_VALUE / 2, Long.MAX_VALUE)).isZero();
        assertThatThrownBy(() -> rounding.divide(Long.MIN_VALUE, 1)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @EnumSource
    void multipliesWiderThanALong(Rounding rounding) {
        assertThat(rounding.multiplyDivide(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE))
                .isEqualTo(Long.MAX_VALUE);
        assertThat(rounding.multiplyDivide(Long.MIN_VALUE, 7, 14)).isEqualTo(Long.MIN_VALUE / 2);
        assertThat(rounding.multiplyDivide(Long.MIN_VALUE, 1, 2)).isEqualTo(Long.MIN_VALUE / 2);
        assertThatThrownBy(() -> rounding.multiplyDivide(Long.MAX_VALUE, 3, 2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> rounding.multiplyDivide(Long.MIN_VALUE, -1, 1))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void refusesADenominatorThatIsNotPositive(long denominator) {
        Rounding rounding = Rounding.DOWN;
        assertThatThrownBy(() -> rounding.divide(1, denominator)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> rounding.multiplyDivide(Long.MAX_VALUE, 9, denominator))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> rounding.divide(BigDecimal.ONE, BigDecimal.valueOf(denominator)))
                .isInstanceOf(ArithmeticException.class);
    }

    /// Each mode by its definition, in whole numbers of any size, also where the product needs 128 bits.
    @Test
    void isTheNeighbourTheModeNames() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("RoundingTest seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 20_000; i++) {
            long value = random.nextLong() >> random.nextInt(1, 60);
            long multiplier = random.nextLong() >> random.nextInt(1, 60);
            long denominator = (random.nextLong() >>> random.nextInt(1, 60)) + 1;
            for (Rounding rounding : Rounding.values()) {
                BigInteger product = BigInteger.valueOf(value).multiply(BigInteger.valueOf(multiplier));
                BigInteger expected = byDefinition(rounding, product, BigInteger.valueOf(denominator));
                if (expected.abs().compareTo(LONGEST) <= 0) {
                    assertThat(rounding.multiplyDivide(value, multiplier, denominator))
                            .as("%s: %d * %d / %d, seed %d", rounding, value, multiplier, denominator, seed)
                            .isEqualTo(expected.longValueExact());
                }
            }
        }
    }

    private static BigInteger byDefinition(Rounding rounding, BigInteger numerator, BigInteger denominator) {
        BigInteger[] parts = numerator.abs().divideAndRemainder(denominator);
        int half = parts[1].shiftLeft(1).compareTo(denominator);
        boolean away = switch (rounding) {
            case HALF_AWAY_FROM_ZERO -> half >= 0;
            case HALF_DOWN -> half > 0;
            case HALF_EVEN -> half > 0 || (half == 0 && parts[0].testBit(0));
            case DOWN -> false;
            case UP -> parts[1].signum() > 0;
        };
        BigInteger magnitude = away ? parts[0].add(BigInteger.ONE) : parts[0];
        return numerator.signum() < 0 ? magnitude.negate() : magnitude;
    }
}
