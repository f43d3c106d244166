package io.mostrador.register.status;

import java.time.Duration;
import java.time.Instant;

/// Whether the machine's clock can be believed.
///
/// @param expected the time it should have been when that was found out
/// @param actual the time the machine's clock said then
public record ClockStatus(Kind kind, Instant expected, Instant actual) {
    /// As far as anybody knows.
    public static final ClockStatus AGREES = new ClockStatus(Kind.AGREES, Instant.EPOCH, Instant.EPOCH);

    /// In words on the badge (`clock.JUMPED`), with one remedy.
    public enum Kind {
        AGREES,
        /// It was set while nobody looked, or the machine slept; whether it is right now nobody knows.
        JUMPED,
        /// It is more than two minutes off the server's.
        OFF
    }

    /// How far the clock was from what it should have been; negative when behind.
    public Duration off() {
        return Duration.between(expected, actual);
    }
}
