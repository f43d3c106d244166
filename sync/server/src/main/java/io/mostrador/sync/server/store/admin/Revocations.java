package io.mostrador.sync.server.store.admin;

import static io.mostrador.sync.server.tables.Tables.TILL;

import io.mostrador.sync.server.store.TenantTransactions;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;

/// Shuts a stolen or retired till out from its next request on.
public final class Revocations {
    private final TenantTransactions owner;
    private final InstantSource clock;

    public Revocations(TenantTransactions owner, InstantSource clock) {
        this.owner = owner;
        this.clock = clock;
    }

    /// @throws IllegalArgumentException when the tenant has no such till
    public void revoke(UUID tenantId, UUID tillId) {
        int rows = owner.inTenant(
                tenantId,
                db -> db.update(TILL)
                        .set(TILL.REVOKED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                        .where(TILL.TENANT_ID.eq(tenantId), TILL.TILL_ID.eq(tillId))
                        .execute());
        if (rows == 0) {
            throw new IllegalArgumentException("the tenant has no till " + tillId);
        }
    }
}
