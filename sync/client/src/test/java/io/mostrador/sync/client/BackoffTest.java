package io.mostrador.sync.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Test
    void doublesUpToTheLongestDelayWithJitter() {
        long seed = System.nanoTime();
        Backoff backoff = new Backoff(FIRST, LONGEST, new Random(seed));

        long whole = FIRST.toMillis();
        for (int i = 0; i < 20; i++) {
            assertThat(backoff.delay())
                    .as("delay %d with seed %d", i, seed)
                    .isBetween(Duration.ofMillis(whole / 2), Duration.ofMillis(whole));
            whole = Math.min(whole * 2, LONGEST.toMillis());
        }
    }

    @Test
    void beginsAgainAfterASuccess() {
        Backoff backoff = new Backoff(FIRST, LONGEST, new Random(1));
        backoff.delay();
        backoff.delay();

        backoff.reset();

        assertThat(backoff.delay()).isLessThanOrEqualTo(FIRST);
    }

    @Test
    void spreadsTillsThatFailedTogether() {
        Backoff one = new Backoff(FIRST, LONGEST, new Random(1));
        Backoff other = new Backoff(FIRST, LONGEST, new Random(2));

        assertThat(one.delay()).isNotEqualTo(other.delay());
    }
}
