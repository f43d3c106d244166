package io.mostrador.register;

import io.mostrador.register.port.IdSource;
import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Time-ordered ids (RFC 9562, section 5.7). Each sorts after the one before, also within one millisecond and when
/// the clock steps back: the random part is then counted up by a random step (section 6.2, method 2).
public final class UuidV7 implements IdSource {
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT_IETF = 0x8000_0000_0000_0000L;
    private static final long MAX_TIME = (1L << 48) - 1;
    private static final long MAX_HIGH = (1L << 12) - 1;
    private static final long MAX_LOW = (1L << 62) - 1;
    private static final long MAX_STEP = 1L << 32;

    private final InstantSource clock;
    private final RandomGenerator random;
    private long time = -1;
    private long high;
    private long low;

    /// @param random unpredictable, such as [java.security.SecureRandom], except in tests
    public UuidV7(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public synchronized UUID next() {
        long now = clock.millis();
        if (now < 0 || now > MAX_TIME) {
            throw new IllegalStateException("the clock is out of range: " + now + " ms");
        }
        if (now > time) {
            time = now;
            high = random.nextLong(MAX_HIGH + 1);
            low = random.nextLong(MAX_LOW + 1);
        } else {
            stepUp();
        }
        return new UUID(time << 16 | VERSION_7 | high, VARIANT_IETF | low);
    }

    private void stepUp() {
        low += 1 + random.nextLong(MAX_STEP);
        if (low > MAX_LOW) {
            low &= MAX_LOW;
            high++;
        }
        if (high > MAX_HIGH) {
            high = 0;
            time++;
        }
    }
}
