package io.mostrador.sync.server.store.admin;

import static io.mostrador.sync.server.tables.Tables.ENTRY_PROBLEM;
import static io.mostrador.sync.server.tables.Tables.JOURNAL_ENTRY;
import static io.mostrador.sync.server.tables.Tables.REFUSED_ENTRY;
import static io.mostrador.sync.server.tables.Tables.SALE;
import static io.mostrador.sync.server.tables.Tables.SALE_LINE;
import static io.mostrador.sync.server.tables.Tables.TAX_LINE;
import static io.mostrador.sync.server.tables.Tables.TENDER_LINE;
import static io.mostrador.sync.server.tables.Tables.TILL;
import static io.mostrador.sync.server.tables.Tables.TILL_HEAD;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.sum;

import io.mostrador.sync.server.store.TenantTransactions;
import io.mostrador.sync.server.tables.records.TillRecord;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/// The sums of a tenant's tills, read from the tables: what journal, H2 and paper are held against.
public final class ServerTotals {
    private final TenantTransactions owner;

    public ServerTotals(TenantTransactions owner) {
        this.owner = owner;
    }

    /// Every till of the tenant, the one enrolled first coming first.
    public List<TillSums> read(UUID tenantId) {
        return owner.inTenant(
                tenantId,
                db -> db.selectFrom(TILL)
                        .orderBy(TILL.ENROLLED_AT, TILL.TILL_ID)
                        .fetch(till -> sums(db, till)));
    }

    private static TillSums sums(DSLContext db, TillRecord till) {
        @Nullable OffsetDateTime seenAt = till.getLastSeenAt();
        UUID id = till.getTillId();
        return new TillSums(
                id,
                till.getWorkstation(),
                number(db, select(TILL_HEAD.CONTIGUOUS).from(TILL_HEAD).where(TILL_HEAD.TILL_ID.eq(id))),
                number(db, selectCount().from(JOURNAL_ENTRY).where(JOURNAL_ENTRY.TILL_ID.eq(id))),
                number(db, selectCount().from(ENTRY_PROBLEM).where(ENTRY_PROBLEM.TILL_ID.eq(id))),
                number(db, selectCount().from(REFUSED_ENTRY).where(REFUSED_ENTRY.TILL_ID.eq(id))),
                sales(db, id),
                checks(db, id),
                seenAt == null ? null : seenAt.toInstant(),
                till.getRevokedAt() != null);
    }

    private static long number(DSLContext db, Select<? extends Record1<? extends Number>> query) {
        return db.fetchSingle(query).value1().longValue();
    }

    private static List<TillSums.SaleSums> sales(DSLContext db, UUID tillId) {
        return db.select(SALE.SERIES, SALE.CURRENCY, count(), sum(SALE.TOTAL_MINOR), min(SALE.NUMBER), max(SALE.NUMBER))
                .from(SALE)
                .where(SALE.TILL_ID.eq(tillId))
                .groupBy(SALE.SERIES, SALE.CURRENCY)
                .orderBy(SALE.SERIES, SALE.CURRENCY)
                .fetch(row -> new TillSums.SaleSums(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4().longValueExact(),
                        row.value5(),
                        row.value6()));
    }

    /// Lines, tenders and change over all sales. Nothing is joined: fresh tables have no statistics, and joined
    /// row by row they would take minutes.
    private static TillSums.Checks checks(DSLContext db, UUID tillId) {
        long lines = number(db, selectCount().from(SALE_LINE).where(SALE_LINE.TILL_ID.eq(tillId)));
        long amount = number(
                db,
                select(coalesce(sum(SALE_LINE.AMOUNT_MINOR), BigDecimal.ZERO))
                        .from(SALE_LINE)
                        .where(SALE_LINE.TILL_ID.eq(tillId)));
        long tendered = number(
                db,
                select(coalesce(sum(TENDER_LINE.AMOUNT_MINOR), BigDecimal.ZERO))
                        .from(TENDER_LINE)
                        .where(TENDER_LINE.TILL_ID.eq(tillId)));
        long taxed = number(
                db,
                select(coalesce(sum(TAX_LINE.BASE_MINOR.plus(TAX_LINE.AMOUNT_MINOR)), BigDecimal.ZERO))
                        .from(TAX_LINE)
                        .where(TAX_LINE.TILL_ID.eq(tillId)));
        long change = number(
                db,
                select(coalesce(sum(SALE.CHANGE_MINOR.plus(SALE.ROUNDING_MINOR)), BigDecimal.ZERO))
                        .from(SALE)
                        .where(SALE.TILL_ID.eq(tillId)));
        return new TillSums.Checks(lines, amount, Math.subtractExact(tendered, change), taxed);
    }
}
