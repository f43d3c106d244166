package io.mostrador.sync.server.store;

import static io.mostrador.sync.server.tables.Tables.JOURNAL_ENTRY;
import static io.mostrador.sync.server.tables.Tables.REFUSED_ENTRY;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sum;

import io.mostrador.sync.protocol.wire.WireLimits;
import io.mostrador.sync.server.auth.TillIdentity;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/// A till's own entries for the till that lost them: its chain in order, with the lines that hold a place in it
/// although they are no entries.
public final class EntryPages {
    private static final Field<Long> SEQUENCE = field(name("sequence"), Long.class);
    private static final Field<byte[]> BYTES = field(name("bytes"), byte[].class);
    private static final Field<Integer> LENGTH = field("octet_length({0})", Integer.class, BYTES);
    private static final Field<BigDecimal> LENGTH_SO_FAR = field(name("length_so_far"), BigDecimal.class);

    private final Tills tills;

    public EntryPages(Tills tills) {
        this.tills = tills;
    }

    /// Byte for byte as they came; together no more than [WireLimits#AIMED_BATCH_BYTES], but at least one when
    /// there is one.
    public List<byte[]> after(TillIdentity till, long after, int limit) {
        return tills.inTill(till, db -> {
            Table<?> chain = chain(db, till, after, limit).asTable("chain");
            Table<?> measured = db.select(
                            SEQUENCE,
                            BYTES,
                            sum(LENGTH).over(DSL.orderBy(SEQUENCE)).as(LENGTH_SO_FAR))
                    .from(chain)
                    .asTable("measured");
            return db.select(BYTES)
                    .from(measured)
                    .where(LENGTH_SO_FAR.le(BigDecimal.valueOf(WireLimits.AIMED_BATCH_BYTES)))
                    .or(LENGTH_SO_FAR.eq(LENGTH.cast(BigDecimal.class)))
                    .orderBy(SEQUENCE)
                    .fetch(BYTES);
        });
    }

    /// Each half is bounded by itself, so that neither is read to its end.
    private static Select<Record2<Long, byte[]>> chain(DSLContext db, TillIdentity till, long after, int limit) {
        return db.select(JOURNAL_ENTRY.SEQUENCE, JOURNAL_ENTRY.BYTES)
                .from(JOURNAL_ENTRY)
                .where(JOURNAL_ENTRY.TENANT_ID.eq(till.tenantId()), JOURNAL_ENTRY.TILL_ID.eq(till.tillId()))
                .and(JOURNAL_ENTRY.SEQUENCE.gt(after))
                .orderBy(JOURNAL_ENTRY.SEQUENCE)
                .limit(limit)
                .unionAll(db.select(REFUSED_ENTRY.SEQUENCE, REFUSED_ENTRY.BYTES)
                        .from(REFUSED_ENTRY)
                        .where(REFUSED_ENTRY.TENANT_ID.eq(till.tenantId()), REFUSED_ENTRY.TILL_ID.eq(till.tillId()))
                        .and(REFUSED_ENTRY.SEQUENCE.gt(after))
                        .and(REFUSED_ENTRY.IN_CHAIN)
                        .orderBy(REFUSED_ENTRY.SEQUENCE)
                        .limit(limit))
                .orderBy(SEQUENCE)
                .limit(limit);
    }
}
