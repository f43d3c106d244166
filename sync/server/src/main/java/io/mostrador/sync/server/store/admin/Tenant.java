package io.mostrador.sync.server.store.admin;

import java.util.UUID;

/// Whose shops these are.
public record Tenant(UUID id, String name) {}
