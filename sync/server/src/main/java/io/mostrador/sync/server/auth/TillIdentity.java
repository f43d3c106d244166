package io.mostrador.sync.server.auth;

import java.util.UUID;

/// Which till is asking. It takes a token to become one; whether the till was revoked meanwhile, the store tells.
public record TillIdentity(UUID tenantId, UUID tillId) {}
