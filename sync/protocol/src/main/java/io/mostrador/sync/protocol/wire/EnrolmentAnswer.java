package io.mostrador.sync.protocol.wire;

import java.time.Instant;
import java.util.UUID;

public record EnrolmentAnswer(UUID tenantId, String tenantName, Instant serverTime) {}
