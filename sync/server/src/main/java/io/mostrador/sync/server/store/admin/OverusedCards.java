package io.mostrador.sync.server.store.admin;

import static io.mostrador.sync.server.tables.Tables.GIFT_CARD_LOAD;
import static io.mostrador.sync.server.tables.Tables.SALE;
import static io.mostrador.sync.server.tables.Tables.TENDER_LINE;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sum;

import io.mostrador.sync.server.store.TenantTransactions;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/// Gift cards that were used for more than was on them, over all tills of a tenant. Worked out when somebody
/// asks, from
/// what is here then: a till that was offline may send the sale of a card after other tills sent its use.
public final class OverusedCards {
    private static final Field<String> CODE = field(name("code"), String.class);
    private static final Field<String> CURRENCY = field(name("currency"), String.class);
    private static final Field<UUID> TILL = field(name("till"), UUID.class);
    private static final Field<Long> LOADED = field(name("loaded"), Long.class);
    private static final Field<Long> USED = field(name("used"), Long.class);

    private final TenantTransactions owner;

    public OverusedCards(TenantTransactions owner) {
        this.owner = owner;
    }

    /// By code.
    public List<OverusedCard> read(UUID tenantId) {
        return owner.inTenant(
                tenantId,
                db -> db.select(CODE, CURRENCY, sum(LOADED), sum(USED), countDistinct(TILL))
                        .from(movements(db))
                        .groupBy(CODE, CURRENCY)
                        .having(sum(USED).gt(sum(LOADED)))
                        .orderBy(CODE, CURRENCY)
                        .fetch(row -> new OverusedCard(
                                row.value1(),
                                row.value2(),
                                row.value3().longValueExact(),
                                row.value4().longValueExact(),
                                row.value5())));
    }

    private static Table<?> movements(DSLContext db) {
        var used = db.select(
                        TENDER_LINE.STORED_VALUE_CODE.as(CODE),
                        SALE.CURRENCY.as(CURRENCY),
                        TENDER_LINE.TILL_ID.as(TILL),
                        inline(0L).as(LOADED),
                        TENDER_LINE.AMOUNT_MINOR.as(USED))
                .from(TENDER_LINE)
                .join(SALE)
                .on(SALE.TENANT_ID.eq(TENDER_LINE.TENANT_ID))
                .and(SALE.TILL_ID.eq(TENDER_LINE.TILL_ID))
                .and(SALE.SEQUENCE.eq(TENDER_LINE.SEQUENCE))
                .where(TENDER_LINE.TYPE.eq("GIFT_CARD"));
        var loaded = db.select(
                        GIFT_CARD_LOAD.CODE.as(CODE),
                        GIFT_CARD_LOAD.CURRENCY.as(CURRENCY),
                        GIFT_CARD_LOAD.TILL_ID.as(TILL),
                        GIFT_CARD_LOAD.AMOUNT_MINOR.as(LOADED),
                        inline(0L).as(USED))
                .from(GIFT_CARD_LOAD);
        return used.unionAll(loaded).asTable("movement");
    }
}
