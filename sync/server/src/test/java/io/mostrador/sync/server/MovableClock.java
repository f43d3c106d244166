package io.mostrador.sync.server;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Stands still until it is moved.
public final class MovableClock implements InstantSource {
    private volatile Instant now = Instant.parse("2026-03-14T15:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    public void advance(Duration duration) {
        now = now.plus(duration);
    }
}
