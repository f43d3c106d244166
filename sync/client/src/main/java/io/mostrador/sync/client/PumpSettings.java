package io.mostrador.sync.client;

import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// What the pump is handed in besides its ports.
///
/// @param clock for the time of the last contact only; nothing is ordered by it
/// @param random for the jitter of delays
/// @param poll how often items are asked for when nothing else happens
/// @param firstDelay after the first failure
/// @param longestDelay after many
/// @param wakeSpacing new facts shorten a delay after a failure to this, never below
public record PumpSettings(
        InstantSource clock,
        RandomGenerator random,
        Duration poll,
        Duration firstDelay,
        Duration longestDelay,
        Duration wakeSpacing) {

    public static PumpSettings standard() {
        return new PumpSettings(
                InstantSource.system(),
                RandomGenerator.getDefault(),
                Duration.ofSeconds(30),
                Duration.ofMillis(500),
                Duration.ofSeconds(60),
                Duration.ofSeconds(5));
    }
}
