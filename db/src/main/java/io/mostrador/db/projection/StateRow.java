package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.PROJECTION_STATE;
import static org.jooq.impl.DSL.param;

import io.mostrador.domain.money.Money;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// How far the journal is projected, in the same transaction as the rows. Of many entries in one transaction
/// only the last is noted, with the sales of all.
final class StateRow {
    private final RowChange advance;
    private @Nullable Place newest;
    private String before = "";
    private long forcedThrough;
    private long sales;
    private long totalMinor;

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
                        .where(PROJECTION_STATE.APPLIED_HASH.eq(param("before", String.class))));
    }

    /// Stored by [#flush].
    ///
    /// @throws IllegalStateException when it does not follow the entry before
    void advance(Place place, long forced) {
        Place last = newest;
        if (last == null) {
            before = place.previous();
        } else if (!place.previous().equals(last.hash())) {
            throw new IllegalStateException("entry " + place.sequence() + " does not follow " + last.sequence());
        }
        newest = place;
        forcedThrough = forced;
    }

    void advanceWithSale(Place place, long forced, Money total) {
        advance(place, forced);
        sales++;
        totalMinor = Math.addExact(totalMinor, total.amountMinor());
    }

    void flush() throws SQLException {
        Place last = newest;
        if (last != null) {
            advance.runOne(last.sequence(), last.hash(), last.at(), forcedThrough, sales, totalMinor, before);
            newest = null;
            sales = 0;
            totalMinor = 0;
        }
    }
}
