package io.mostrador.sync.server.store.projection;

import static io.mostrador.sync.server.tables.Tables.SALE_COUPON;

import io.mostrador.sync.protocol.payload.SalePayload;
import io.mostrador.sync.server.auth.TillIdentity;
import io.mostrador.sync.server.store.RowBuffer;
import java.util.HashSet;
import java.util.Set;
import org.jooq.DSLContext;

/// The coupons that sales used. A till knows only its own sales, so a coupon for one use can be used at two of
/// them while a line is down: both sales stand, and the one that comes here later is flagged in `coupon_reuse`.
final class CouponRows {
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

    private static final String FLAG = """
            insert into coupon_reuse (tenant_id, till_id, sequence, code, other_till_id, other_sequence)
            select mine.tenant_id, mine.till_id, mine.sequence, mine.code, other.till_id, other.sequence
            from sale_coupon mine
            cross join lateral (
                select used.till_id, used.sequence
                from sale_coupon used join sale using (tenant_id, till_id, sequence)
                where used.tenant_id = mine.tenant_id and used.code = mine.code and used.single_use
                    and (used.till_id <> mine.till_id or used.sequence < mine.sequence)
                order by sale.completed_at, used.till_id, used.sequence limit 1) other
            where mine.till_id = ? and mine.sequence = any (?) and mine.single_use
            on conflict do nothing
            """;

    private final TillIdentity till;
    private final Set<Long> sequences = new HashSet<>();
    private final RowBuffer coupons = new RowBuffer(
            SALE_COUPON,
            SALE_COUPON.TENANT_ID,
            SALE_COUPON.TILL_ID,
            SALE_COUPON.SEQUENCE,
            SALE_COUPON.CODE,
            SALE_COUPON.SINGLE_USE,
            SALE_COUPON.SAVED_MINOR);

    CouponRows(TillIdentity till) {
        this.till = till;
    }

    void add(Place place, SalePayload.CompletedV1 sale) {
        for (SalePayload.CouponV1 coupon : sale.coupons()) {
            coupons.add(
                    place.tenantId(),
                    place.tillId(),
                    place.sequence(),
                    coupon.code(),
                    coupon.singleUse(),
                    coupon.savedMinor());
            if (coupon.singleUse()) {
                sequences.add(place.sequence());
            }
        }
    }

    /// After the rows of the sales. Two tills of a tenant go one after the other here: neither would see what the
    /// other has not committed yet.
    void insertInto(DSLContext db) {
        if (sequences.isEmpty()) {
            coupons.insertInto(db);
            return;
        }
        db.execute(LOCK, till.tenantId().toString());
        coupons.insertInto(db);
        db.execute(FLAG, till.tillId(), sequences.toArray(Long[]::new));
    }
}
