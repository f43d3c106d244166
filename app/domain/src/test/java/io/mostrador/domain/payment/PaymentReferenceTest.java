package io.mostrador.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaymentReferenceTest {
    private static PaymentReference of(long lowBits) {
        return PaymentReference.of(new PaymentAttemptId(new UUID(0x0190_b3c0_0000_7000L, lowBits)));
    }

    @Test
    void hasTenCharactersWhateverTheIdIs() {
        assertThat(of(0).value()).isEqualTo("0000000000");
        assertThat(of(0x8000_0000_0000_0001L).value()).isEqualTo("0000000001");
        // By hand: 36 + 35.
        assertThat(of(71).value()).isEqualTo("000000001Z");
        // 2^51 - 1 to the base 36.
        assertThat(of(-1).value()).isEqualTo("M672JXBIM7");
    }

    @Test
    void isAnotherOneForEachId() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("PaymentReferenceTest seed " + seed);
        UuidLikeIds ids = new UuidLikeIds(new SplittableRandom(seed));
        Set<PaymentReference> seen = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            assertThat(seen.add(of(ids.next()))).as("seed " + seed).isTrue();
        }
    }

    /// The low half of ids made within one millisecond: counted up by a random step.
    private static final class UuidLikeIds {
        private final SplittableRandom random;
        private long low;

        UuidLikeIds(SplittableRandom random) {
            this.random = random;
            low = random.nextLong(1L << 62);
        }

        long next() {
            low += 1 + random.nextLong(1L << 32);
            return low;
        }
    }

    @Test
    void refusesAnythingElse() {
        for (String text : new String[] {"", "123456789", "12345678901", "123456789a", "12345 7890"}) {
            assertThat(PaymentReference.isReference(text)).isFalse();
            assertThatThrownBy(() -> new PaymentReference(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
