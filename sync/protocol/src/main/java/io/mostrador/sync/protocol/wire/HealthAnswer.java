package io.mostrador.sync.protocol.wire;

import java.time.Instant;

public record HealthAnswer(String status, Instant serverTime) {}
