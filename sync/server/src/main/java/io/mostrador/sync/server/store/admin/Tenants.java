package io.mostrador.sync.server.store.admin;

import static io.mostrador.sync.server.tables.Tables.TENANT;

import io.mostrador.sync.server.store.TenantTransactions;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/// The tenants of this server.
public final class Tenants {
    private static final int MAX_NAME_LENGTH = 100;

    private final TenantTransactions owner;
    private final InstantSource clock;

    public Tenants(TenantTransactions owner, InstantSource clock) {
        this.owner = owner;
        this.clock = clock;
    }

    /// @param name 1 to 100 characters
    public Tenant create(String name) {
        if (name.isBlank() || name.length() > MAX_NAME_LENGTH) {
            throw new IllegalArgumentException("a tenant's name has 1 to 100 characters");
        }
        Tenant tenant = new Tenant(UUID.randomUUID(), name.strip());
        owner.inTenant(
                tenant.id(),
                db -> db.insertInto(TENANT)
                        .columns(TENANT.TENANT_ID, TENANT.NAME, TENANT.CREATED_AT)
                        .values(tenant.id(), tenant.name(), clock.instant().atOffset(ZoneOffset.UTC))
                        .execute());
        return tenant;
    }

    /// All of them, oldest first.
    public List<Tenant> list() {
        return owner.withoutTenant(db -> db.select(TENANT.TENANT_ID, TENANT.NAME)
                .from(TENANT)
                .orderBy(TENANT.CREATED_AT, TENANT.TENANT_ID)
                .fetch(row -> new Tenant(row.value1(), row.value2())));
    }
}
