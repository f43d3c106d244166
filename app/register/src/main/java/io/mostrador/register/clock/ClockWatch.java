package io.mostrador.register.clock;

import java.time.Duration;
import java.time.Instant;

/// One reading of both clocks of a machine: the wall clock, which people and the network set, and the monotonic clock,
/// which nobody can set. From one reading to the next both should have gone the same way.
///
/// Where the monotonic clock stops while a machine sleeps (Linux), waking up looks like a jump ahead. It is told all
/// the same: it says something about time, not about a fault.
///
/// @param nanos of any origin; may wrap around
record ClockWatch(Instant wall, long nanos) {
    /// A clock that goes back puts later sales before earlier ones: this is what a network's correction may take away.
    static final Duration MOST_BACK = Duration.ofSeconds(2);
    /// Ahead it does little harm.
    static final Duration MOST_AHEAD = Duration.ofMinutes(2);

    /// A clock that is slewed instead of set runs fast or slow by up to 500 millionths: a till that nobody touches for
    /// a weekend must not take that for a jump.
    private static final int SLEW_DIVISOR = 2_000;

    /// What the wall clock should say at a later reading.
    Instant expectedAt(ClockWatch later) {
        return wall.plus(elapsed(later));
    }

    /// Whether the wall clock was set between this reading and a later one.
    boolean isJump(ClockWatch later) {
        Duration drift = Duration.between(expectedAt(later), later.wall);
        Duration most = drift.isNegative() ? MOST_BACK : MOST_AHEAD;
        return drift.abs().compareTo(most.plus(elapsed(later).dividedBy(SLEW_DIVISOR))) > 0;
    }

    private Duration elapsed(ClockWatch later) {
        return Duration.ofNanos(later.nanos - nanos);
    }
}
