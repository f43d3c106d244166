package io.mostrador.register.clock;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The two clocks of a machine, moved by hand.
public final class TwoClocks {
    private Instant wall;
    private long nanos = Long.MAX_VALUE - 1_000_000_000L;

    public TwoClocks(String wall) {
        this.wall = Instant.parse(wall);
    }

    public Instant wall() {
        return wall;
    }

    /// Time goes by on both.
    public void pass(Duration time) {
        wall = wall.plus(time);
        nanos += time.toNanos();
    }

    /// Somebody sets the wall clock.
    public void set(Duration step) {
        wall = wall.plus(step);
    }

    /// A program starts on this machine.
    public Timekeeper keeper(@Nullable Instant newest) {
        return new Timekeeper(() -> wall, () -> nanos, newest);
    }
}
