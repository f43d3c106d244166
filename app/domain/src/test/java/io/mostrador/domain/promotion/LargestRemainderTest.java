package io.mostrador.domain.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {
    @Test
    void givesTheMissingUnitsToTheLargestRemaindersAndTiesToTheFirst() {
        assertThat(LargestRemainder.split(100, new long[] {1, 1, 1})).containsExactly(34, 33, 33);
        assertThat(LargestRemainder.split(10, new long[] {1, 2, 4})).containsExactly(1, 3, 6);
        assertThat(LargestRemainder.split(5, new long[] {0, 7, 0})).containsExactly(0, 5, 0);
        assertThat(LargestRemainder.round(new long[] {15, 15, 10}, 10, 4)).containsExactly(2, 1, 1);
    }

    @Test
    void doesNotOverflow() {
        long large = Long.MAX_VALUE / 4;
        assertThat(LargestRemainder.split(large, new long[] {large, large})).containsExactly(large / 2 + 1, large / 2);
    }

    @Test
    void alwaysMakesTheTotalAgainWithSharesNextToTheExactOnes() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("LargestRemainderTest seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 20_000; i++) {
            long[] weights = random.longs(random.nextInt(1, 9), 0, 1_000).toArray();
            weights[0]++;
            long sum = Arrays.stream(weights).sum();
            long total = random.nextLong(100_000);
            long[] shares = LargestRemainder.split(total, weights);
            assertThat(Arrays.stream(shares).sum()).as("seed " + seed).isEqualTo(total);
            for (int j = 0; j < shares.length; j++) {
                assertThat(Math.abs(shares[j] * sum - total * weights[j]))
                        .as("seed " + seed)
                        .isLessThan(sum);
            }
        }
    }
}
