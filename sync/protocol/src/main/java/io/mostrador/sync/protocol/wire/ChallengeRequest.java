package io.mostrador.sync.protocol.wire;

import java.util.UUID;

public record ChallengeRequest(UUID tenantId, UUID tillId) {}
