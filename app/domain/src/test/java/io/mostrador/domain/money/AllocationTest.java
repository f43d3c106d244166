package io.mostrador.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllocationTest {
    private static final Currency ARS = Currency.getInstance("ARS");

    private static List<Long> parts(long whole, List<Long> weights) {
        return Allocation.byWeight(Money.of(whole, ARS), weights).stream()
                .map(Money::amountMinor)
                .toList();
    }

    private static List<Long> numbers(String text) {
        return Arrays.stream(text.split(" ")).map(Long::valueOf).toList();
    }

    private static List<Long> negated(List<Long> numbers) {
        return numbers.stream().map(number -> -number).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "100, 1 1 1, 34 33 33",
        "-100, 1 1 1, -34 -33 -33",
        "5, 3 7, 2 3", // 1.5 and 3.5: the first of equal remainders
        "5, 7 3, 4 1",
        "10, 1 2 3, 2 3 5", // 1.67, 3.33, 5
        "10, 1 2 4, 1 3 6", // 1.43, 2.86, 5.71
        "5, 0 7 0, 0 5 0",
        "2305843009213693951, 2305843009213693951 2305843009213693951, 1152921504606846976 1152921504606846975",
        "100, 0 1 0 2 0, 0 33 0 67 0",
        "1, 0 0 1, 0 0 1",
        "2, 1 1 1 1, 1 1 0 0",
        "0, 5 5, 0 0",
        "0, 0 0, 0 0",
        "9223372036854775807, 1 1, 4611686018427387904 4611686018427387903",
        "100, 9223372036854775807 9223372036854775807, 50 50"
    })
    void givesWhatIsLeftToTheLargestRemainders(long whole, String weights, String expected) {
        assertThat(parts(whole, numbers(weights))).isEqualTo(numbers(expected));
    }

    @Test
    void alwaysMakesTheWholeAndMirrors() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("AllocationTest seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 3_000; i++) {
            long whole = random.nextLong() >> random.nextInt(2, 60);
            List<Long> weights = weights(random);
            List<Long> parts = parts(whole, weights);
            String named = "%d over %s, seed %d".formatted(whole, weights, seed);
            assertThat(parts.stream().mapToLong(Long::longValue).sum())
                    .as(named)
                    .isEqualTo(whole);
            assertThat(parts(-whole, weights)).as(named).isEqualTo(negated(parts));
            assertEachNearItsShare(whole, weights, parts, named);
        }
    }

    /// Less than one minor unit away from the exact share, and nothing where the weight is zero.
    private static void assertEachNearItsShare(long whole, List<Long> weights, List<Long> parts, String named) {
        BigInteger sum = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        for (int i = 0; i < parts.size(); i++) {
            BigInteger share = BigInteger.valueOf(whole).multiply(BigInteger.valueOf(weights.get(i)));
            BigInteger part = BigInteger.valueOf(parts.get(i)).multiply(sum);
            assertThat(part.subtract(share).abs()).as(named).isLessThan(sum);
            assertThat(weights.get(i) != 0 || parts.get(i) == 0).as(named).isTrue();
        }
    }

    @Test
    void givesTheSamePartsInAnotherOrderWhenNoRemaindersAreEqual() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("AllocationTest seed " + seed);
        Random random = new Random(seed);
        List<Long> weights =
                new ArrayList<>(LongStream.of(1, 2, 4, 8, 16, 32).boxed().toList());
        List<Long> sorted = parts(1_000, weights).stream().sorted().toList();
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(weights, random);
            assertThat(parts(1_000, weights)).as("seed " + seed).containsExactlyInAnyOrderElementsOf(sorted);
        }
    }

    private static List<Long> weights(SplittableRandom random) {
        List<Long> weights = random.longs(random.nextInt(1, 12), 0, 1L << random.nextInt(1, 62))
                .map(weight -> weight % 3 == 0 ? 0 : weight)
                .boxed()
                .toList();
        return weights.stream().allMatch(weight -> weight == 0) ? List.of(1L, 0L) : weights;
    }

    @Test
    void dividesExactSharesOfBothSigns() {
        List<BigDecimal> shares = List.of(new BigDecimal("1.5"), new BigDecimal("-0.5"), new BigDecimal("0.4"));
        List<BigDecimal> mirrored = shares.stream().map(BigDecimal::negate).toList();
        List<Money> parts = Allocation.nearest(Money.of(1, ARS), shares, BigDecimal.ONE);
        assertThat(parts).extracting(Money::amountMinor).containsExactly(2L, -1L, 0L);
        assertThat(Allocation.nearest(Money.of(-1, ARS), mirrored, BigDecimal.ONE))
                .isEqualTo(parts.stream().map(Money::negated).toList());
    }

    @Test
    void roundsPartsOfAnyUnitSoThatTheyMakeTheirSumRounded() {
        assertThat(Allocation.nearest(4, new long[] {15, 15, 10}, 10)).containsExactly(2, 1, 1);
        assertThat(Allocation.nearest(3, new long[] {15, 15, 9}, 10)).containsExactly(1, 1, 1);
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("AllocationTest seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 20_000; i++) {
            long[] exact = random.longs(random.nextInt(1, 9), 0, 100_000).toArray();
            long whole =
                    Rounding.HALF_AWAY_FROM_ZERO.divide(Arrays.stream(exact).sum(), 10_000);
            long[] parts = Allocation.nearest(whole, exact, 10_000);
            assertThat(Arrays.stream(parts).sum()).as("seed " + seed).isEqualTo(whole);
            for (int j = 0; j < parts.length; j++) {
                assertThat(Math.abs(parts[j] * 10_000 - exact[j]))
                        .as("seed " + seed)
                        .isLessThan(10_000);
            }
        }
    }

    @Test
    void refusesSharesThatDoNotMakeTheWhole() {
        assertThatThrownBy(() -> Allocation.nearest(5, new long[] {12, 12}, 10))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Allocation.nearest(1, new long[] {12, 12}, 10))
                .isInstanceOf(IllegalArgumentException.class);
        List<BigDecimal> shares = List.of(new BigDecimal("1.2"), new BigDecimal("1.2"));
        assertThatThrownBy(() -> Allocation.nearest(Money.of(5, ARS), shares, BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Allocation.nearest(Money.of(1, ARS), shares, BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("do not make");
    }

    @Test
    void refusesNegativeWeightsAndAnAmountThatGoesNowhere() {
        assertThatThrownBy(() -> parts(1, List.of(2L, -1L))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> parts(1, List.of(0L, 0L))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> parts(1, List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
