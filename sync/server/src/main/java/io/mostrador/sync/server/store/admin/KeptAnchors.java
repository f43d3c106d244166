package io.mostrador.sync.server.store.admin;

import static io.mostrador.sync.server.tables.Tables.JOURNAL_ENTRY;
import static io.mostrador.sync.server.tables.Tables.TILL;
import static io.mostrador.sync.server.tables.Tables.TILL_ANCHOR;
import static org.jooq.impl.DSL.field;

import io.mostrador.sync.server.store.TenantTransactions;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Cursor;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;

/// What somebody who holds a till's files against the server needs.
public final class KeptAnchors {
    private static final int ROWS_AT_ONCE = 1_000;

    /// Also when the entry came after its anchor.
    private static final Field<Boolean> IS_FORK = field(
            TILL_ANCHOR.FORK.isTrue().or(JOURNAL_ENTRY.HASH.isNotNull().and(JOURNAL_ENTRY.HASH.ne(TILL_ANCHOR.HASH))));

    private final TenantTransactions owner;

    public KeptAnchors(TenantTransactions owner) {
        this.owner = owner;
    }

    /// Hands over all of a till's anchors, by sequence.
    ///
    /// @return how many
    /// @throws IllegalArgumentException when the tenant has no such till
    public long forEach(UUID tenantId, UUID tillId, Consumer<KeptAnchor> taker) {
        return owner.inTenant(tenantId, db -> {
            if (!db.fetchExists(TILL, TILL.TENANT_ID.eq(tenantId), TILL.TILL_ID.eq(tillId))) {
                throw new IllegalArgumentException("the tenant has no till " + tillId);
            }
            return handOver(
                    db.select(TILL_ANCHOR.SEQUENCE, TILL_ANCHOR.HASH, TILL_ANCHOR.RECEIVED_AT, IS_FORK)
                            .from(TILL_ANCHOR)
                            .leftJoin(JOURNAL_ENTRY)
                            .on(
                                    JOURNAL_ENTRY.TENANT_ID.eq(TILL_ANCHOR.TENANT_ID),
                                    JOURNAL_ENTRY.TILL_ID.eq(TILL_ANCHOR.TILL_ID),
                                    JOURNAL_ENTRY.SEQUENCE.eq(TILL_ANCHOR.SEQUENCE))
                            .where(TILL_ANCHOR.TENANT_ID.eq(tenantId), TILL_ANCHOR.TILL_ID.eq(tillId))
                            .orderBy(TILL_ANCHOR.SEQUENCE, TILL_ANCHOR.RECEIVED_AT, TILL_ANCHOR.FORK),
                    taker);
        });
    }

    private static long handOver(ResultQuery<? extends Record> query, Consumer<KeptAnchor> taker) {
        long count = 0;
        try (Cursor<? extends Record> rows = query.fetchSize(ROWS_AT_ONCE).fetchLazy()) {
            for (Record row : rows) {
                taker.accept(new KeptAnchor(
                        row.get(TILL_ANCHOR.SEQUENCE),
                        row.get(TILL_ANCHOR.HASH),
                        row.get(TILL_ANCHOR.RECEIVED_AT).toInstant(),
                        row.get(IS_FORK)));
                count++;
            }
        }
        return count;
    }
}
