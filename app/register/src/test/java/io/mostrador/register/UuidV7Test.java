package io.mostrador.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class UuidV7Test {
    private static final long NOW = Instant.parse("2026-11-21T12:00:00Z").toEpochMilli();

    private final AtomicLong millis = new AtomicLong(NOW);

    private UuidV7 source(RandomGenerator random) {
        return new UuidV7(() -> Instant.ofEpochMilli(millis.get()), random);
    }

    @Test
    void carriesTimeVersionAndVariant() {
        UUID id = source(new SplittableRandom(1)).next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW);
    }

    @Test
    void readsAsTheExampleOfTheStandard() {
        // RFC 9562, appendix A.6.
        millis.set(0x017F22E279B0L);
        RandomGenerator random = new Random() {
            @Override
            public long nextLong(long bound) {
                return bound == 1L << 12 ? 0xCC3L : 0x18C4DC0C0C07398FL;
            }
        };

        assertThat(source(random).next()).hasToString("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
    }

    @Test
    void sortsAfterTheOneBeforeWhateverTheClockDoes() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("UuidV7Test seed " + seed);
        SplittableRandom steps = new SplittableRandom(seed);
        UuidV7 source = source(new SplittableRandom(seed));
        String previous = source.next().toString();
        for (int i = 0; i < 100_000; i++) {
            millis.addAndGet(steps.nextInt(10) == 0 ? steps.nextLong(-5_000, 5_000) : 0);
            UUID id = source.next();
            assertThat(id.toString()).as("seed " + seed).isGreaterThan(previous);
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
            previous = id.toString();
        }
    }

    @Test
    void goesOnInTheNextMillisecondWhenTheRandomPartIsFull() {
        RandomGenerator full = new Random() {
            @Override
            public long nextLong(long bound) {
                return bound - 1;
            }
        };
        UuidV7 source = source(full);
        UUID first = source.next();
        UUID second = source.next();

        assertThat(second.getMostSignificantBits() >>> 16).isEqualTo(NOW + 1);
        assertThat(second.toString()).isGreaterThan(first.toString());
    }

    @Test
    void refusesAClockThatIsOutOfRange() {
        UuidV7 source = source(new SplittableRandom(1));
        millis.set(-1);
        assertThatThrownBy(source::next).isInstanceOf(IllegalStateException.class);
    }
}
