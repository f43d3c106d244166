package io.mostrador.sync.server.store;

import static io.mostrador.sync.server.tables.Tables.TILL;
import static io.mostrador.sync.server.tables.Tables.TILL_HEAD;

import io.mostrador.sync.protocol.wire.ErrorCode;
import io.mostrador.sync.protocol.wire.TillKeys;
import io.mostrador.sync.server.ApiException;
import io.mostrador.sync.server.auth.TillIdentity;
import io.mostrador.sync.server.auth.TillKey;
import io.mostrador.sync.server.chain.Head;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// The tills of a tenant, as requests meet them.
public final class Tills {
    private final TenantTransactions transactions;

    public Tills(TenantTransactions transactions) {
        this.transactions = transactions;
    }

    /// The key of a till; empty when there is none such, or it is another tenant's.
    ///
    public Optional<TillKey> key(TillIdentity till) {
        return transactions.inTenant(
                till.tenantId(),
                db -> db.select(TILL.PUBLIC_KEY)
                        .from(TILL)
                        .where(is(till))
                        .fetchOptional(TILL.PUBLIC_KEY)
                        .flatMap(TillKey::read));
    }

    /// The keys of the tenant's tills that were not revoked, in the order of their ids.
    public TillKeys keys(TillIdentity till) {
        return inTill(
                till,
                db -> new TillKeys(db.select(TILL.TILL_ID, TILL.PUBLIC_KEY)
                        .from(TILL)
                        .where(TILL.TENANT_ID.eq(till.tenantId()), TILL.REVOKED_AT.isNull())
                        .orderBy(TILL.TILL_ID)
                        .fetch(row -> new TillKeys.KnownKey(
                                row.value1(), Base64.getEncoder().encodeToString(row.value2())))));
    }

    /// Runs `work` for a till that is enrolled and not revoked.
    ///
    /// @throws ApiException when it is not
    public <T> T inTill(TillIdentity till, Function<DSLContext, T> work) {
        return transactions.inTenant(till.tenantId(), db -> {
            requireWelcome(db, till);
            return work.apply(db);
        });
    }

    /// @throws ApiException when the till is not enrolled or was revoked
    public void requireWelcome(TillIdentity till) {
        transactions.inTenant(till.tenantId(), db -> {
            requireWelcome(db, till);
            return true;
        });
    }

    private static void requireWelcome(DSLContext db, TillIdentity till) {
        var row = db.select(TILL.REVOKED_AT).from(TILL).where(is(till)).fetchOne();
        if (row == null) {
            throw new ApiException(ErrorCode.NOT_AUTHENTICATED, "This till is not known here; enrol it again.");
        }
        @Nullable OffsetDateTime revokedAt = row.value1();
        if (revokedAt != null) {
            throw new ApiException(ErrorCode.TILL_REVOKED, "This till was revoked on the server.");
        }
    }

    public Head head(TillIdentity till) {
        return inTill(
                till,
                db -> db.select(TILL_HEAD.CONTIGUOUS, TILL_HEAD.HASH)
                        .from(TILL_HEAD)
                        .where(TILL_HEAD.TENANT_ID.eq(till.tenantId()), TILL_HEAD.TILL_ID.eq(till.tillId()))
                        .fetchSingle(row -> new Head(row.value1(), row.value2())));
    }

    private static Condition is(TillIdentity till) {
        return TILL.TENANT_ID.eq(till.tenantId()).and(TILL.TILL_ID.eq(till.tillId()));
    }
}
