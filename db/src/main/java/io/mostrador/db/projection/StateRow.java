package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.PROJECTION_STATE;
import static org.jooq.impl.DSL.param;

import io.mostrador.domain.money.Money;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/// How far the journal is projected, in the same transaction as the rows.
final class StateRow {
    private final RowChange advance;

    StateRow(Connection connection) throws SQLException {
        advance = new RowChange(
                connection,
                "place for this entry: others are missing before it, or it is there already",
                H2File.dsl(connection)
                        .update(PROJECTION_STATE)
                        .set(PROJECTION_STATE.APPLIED_SEQUENCE, param("sequence", Long.class))
                        .set(PROJECTION_STATE.APPLIED_HASH, param("hash", String.class))
                        .set(PROJECTION_STATE.NEWEST_AT, param("newest", OffsetDateTime.class))
                        .set(PROJECTION_STATE.FORCED_SEQUENCE, param("forced", Long.class))
                        .set(PROJECTION_STATE.SALE_COUNT, PROJECTION_STATE.SALE_COUNT.plus(param("sales", Long.class)))
                        .set(
                                PROJECTION_STATE.SALE_TOTAL_MINOR,
                                PROJECTION_STATE.SALE_TOTAL_MINOR.plus(param("total", Long.class)))
                        .where(PROJECTION_STATE.APPLIED_SEQUENCE.eq(param("before", Long.class))));
    }

    void advance(Place place, long forcedThrough) throws SQLException {
        advance(place, forcedThrough, 0, 0);
    }

    void advanceWithSale(Place place, long forcedThrough, Money total) throws SQLException {
        advance(place, forcedThrough, 1, total.amountMinor());
    }

    private void advance(Place place, long forcedThrough, long sales, long totalMinor) throws SQLException {
        advance.runOne(
                place.sequence(), place.hash(), place.at(), forcedThrough, sales, totalMinor, place.sequence() - 1);
    }
}
