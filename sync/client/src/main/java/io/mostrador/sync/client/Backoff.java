package io.mostrador.sync.client;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait after a failure: doubling from the first to the longest delay, half of it by chance, so that a
/// thousand tills do not come back in the same moment.
final class Backoff {
    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;
    private Duration next;

    Backoff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
        this.next = first;
    }

    /// Between a half and the whole of a delay that doubles with each call.
    Duration delay() {
        long nanos = next.toNanos();
        next = next.multipliedBy(2);
        if (next.compareTo(longest) > 0) {
            next = longest;
        }
        return Duration.ofNanos(nanos / 2 + random.nextLong(nanos / 2 + 1));
    }

    /// After a success.
    void reset() {
        next = first;
    }
}
