package io.mostrador.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaymentReferenceTest {
    private static PaymentReference at(Instant time, long random) {
        return PaymentReference.of(
                new PaymentAttemptId(new UUID(time.toEpochMilli() << 16 | 0x7000L, 0x8000_0000_0000_0000L | random)));
    }

    @Test
    void hasTenCharactersUntilTheNextCentury() {
        // By hand: 1_782_000_000 seconds times 2^19, to the base 36.
        assertThat(at(Instant.ofEpochSecond(1_782_000_000), 0).value())
                .isEqualTo("0"
                                .repeat(10
                                        - Long.toString(1_782_000_000L << 19, 36)
                                                .length())
                        + Long.toString(1_782_000_000L << 19, 36).toUpperCase(java.util.Locale.ROOT));
        assertThat(at(Instant.EPOCH, 1).value()).isEqualTo("0000000001");
        assertThat(at(Instant.parse("2106-02-07T06:28:15Z"), (1 << 19) - 1).value())
                .hasSize(10);
    }

    @Test
    void isAnotherOneForEachSecondAndEachRandomPart() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("PaymentReferenceTest seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        Set<PaymentReference> seen = new HashSet<>();
        Instant time = Instant.parse("2026-11-21T12:00:00Z");
        for (int i = 0; i < 10_000; i++) {
            time = time.plusSeconds(1);
            assertThat(seen.add(at(time, random.nextLong(1 << 19))))
                    .as("seed " + seed)
                    .isTrue();
        }
        assertThat(at(time, 1)).isNotEqualTo(at(time, 2));
    }

    @Test
    void refusesAnythingElse() {
        for (String text : new String[] {"", "123456789", "12345678901", "123456789a", "12345 7890"}) {
            assertThat(PaymentReference.isReference(text)).isFalse();
            assertThatThrownBy(() -> new PaymentReference(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
