package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.SALE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;

/// All completed sales as the rows have them.
///
/// @param saleTotalMinor sum of all totals, returns being negative
public record ProjectionTotals(long saleCount, long saleTotalMinor) {

    /// Adds up the rows; takes longer with many of them.
    public static ProjectionTotals read(H2Link link) {
        return link.transact(dsl -> dsl.select(count(), coalesce(sum(SALE.TOTAL_MINOR), BigDecimal.ZERO))
                .from(SALE)
                .fetchSingle(
                        row -> new ProjectionTotals(row.value1(), row.value2().longValue())));
    }
}
