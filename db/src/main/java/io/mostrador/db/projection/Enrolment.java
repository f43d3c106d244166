package io.mostrador.db.projection;

import java.util.UUID;

/// The tenant's server a till belongs to.
public record Enrolment(String serverUrl, UUID tenantId) {}
