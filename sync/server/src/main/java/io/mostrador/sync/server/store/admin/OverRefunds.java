package io.mostrador.sync.server.store.admin;

import static io.mostrador.sync.server.tables.Tables.SALE;
import static io.mostrador.sync.server.tables.Tables.SALE_LINE;
import static io.mostrador.sync.server.tables.Tables.SALE_LINE_RETURN;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.sum;

import io.mostrador.sync.server.store.TenantTransactions;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/// Lines that were refunded more often than sold, over all tills of a tenant. Worked out when somebody asks, from what
/// is here then: returns may come before the sale they refer to.
public final class OverRefunds {
    private final TenantTransactions owner;

    public OverRefunds(TenantTransactions owner) {
        this.owner = owner;
    }

    /// Those whose sale is known here, by receipt and line. A sale that has not come yet says nothing.
    public List<OverRefund> read(UUID tenantId) {
        var returned = sum(SALE_LINE_RETURN.QUANTITY_THOUSANDTHS);
        return owner.inTenant(
                tenantId,
                db -> db.select(
                                SALE.SALE_ID,
                                SALE.SERIES,
                                SALE.NUMBER,
                                SALE_LINE.LINE_NUMBER,
                                max(SALE_LINE.DESCRIPTION),
                                max(SALE_LINE.QUANTITY_THOUSANDTHS),
                                returned,
                                sum(SALE_LINE_RETURN.REFUND_MINOR))
                        .from(SALE_LINE_RETURN)
                        .join(SALE)
                        .on(SALE.TENANT_ID.eq(SALE_LINE_RETURN.TENANT_ID))
                        .and(SALE.SALE_ID.eq(SALE_LINE_RETURN.ORIGIN_SALE_ID))
                        .join(SALE_LINE)
                        .on(SALE_LINE.TENANT_ID.eq(SALE.TENANT_ID))
                        .and(SALE_LINE.TILL_ID.eq(SALE.TILL_ID))
                        .and(SALE_LINE.SEQUENCE.eq(SALE.SEQUENCE))
                        .and(SALE_LINE.LINE_NUMBER.eq(SALE_LINE_RETURN.ORIGIN_LINE))
                        .groupBy(SALE.SALE_ID, SALE.SERIES, SALE.NUMBER, SALE_LINE.LINE_NUMBER)
                        .having(returned.gt(max(SALE_LINE.QUANTITY_THOUSANDTHS).cast(BigDecimal.class)))
                        .orderBy(SALE.SERIES, SALE.NUMBER, SALE_LINE.LINE_NUMBER)
                        .fetch(row -> new OverRefund(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value7().longValueExact(),
                                row.value8().longValueExact())));
    }
}
