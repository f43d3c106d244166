package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.BASKET;
import static io.mostrador.db.tables.Tables.BASKET_BREAK;
import static io.mostrador.db.tables.Tables.BASKET_OVERRIDE;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.param;

import io.mostrador.db.tables.records.BasketBreakRecord;
import io.mostrador.db.tables.records.BasketOverrideRecord;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.people.OperatorId;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.domain.sale.BasketPrices;
import io.mostrador.domain.sale.DiscountReason;
import io.mostrador.domain.sale.LinePrice;
import io.mostrador.domain.sale.PriceOverride;
import io.mostrador.domain.sale.PriceSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/// Unit prices of baskets that are not those of the scan.
final class BasketPriceRows {
    private final RowInsert overrides;
    private final RowInsert breaks;
    private final RowChange removeOverride;
    private final RowChange removeBreaks;
    private final RowChange clearOverrides;
    private final RowChange clearBreaks;

    BasketPriceRows(Connection connection) throws SQLException {
        DSLContext dsl = H2File.dsl(connection);
        overrides = new RowInsert(connection, BASKET_OVERRIDE);
        breaks = new RowInsert(connection, BASKET_BREAK);
        removeOverride = new RowChange(
                connection,
                "price override",
                dsl.deleteFrom(BASKET_OVERRIDE)
                        .where(BASKET_OVERRIDE.BASKET_ID.eq(param(BASKET_OVERRIDE.BASKET_ID)))
                        .and(BASKET_OVERRIDE.NUMBER.eq(param(BASKET_OVERRIDE.NUMBER))));
        removeBreaks = new RowChange(
                connection,
                "quantity breaks",
                dsl.deleteFrom(BASKET_BREAK).where(BASKET_BREAK.BASKET_ID.eq(param(BASKET_BREAK.BASKET_ID))));
        var cleared = dsl.select(BASKET.BASKET_ID).from(BASKET).where(BASKET.STATE.ne(inline("SUSPENDED")));
        clearOverrides = new RowChange(
                connection,
                "price overrides",
                dsl.deleteFrom(BASKET_OVERRIDE).where(BASKET_OVERRIDE.BASKET_ID.in(cleared)));
        clearBreaks = new RowChange(
                connection, "quantity breaks", dsl.deleteFrom(BASKET_BREAK).where(BASKET_BREAK.BASKET_ID.in(cleared)));
    }

    void setOverride(BasketId basketId, int lineNumber, PriceOverride override) throws SQLException {
        removeOverride.run(basketId.value(), lineNumber);
        overrides
                .set(BASKET_OVERRIDE.BASKET_ID, basketId.value())
                .set(BASKET_OVERRIDE.NUMBER, lineNumber)
                .set(BASKET_OVERRIDE.UNIT_PRICE_MINOR, override.unitPrice().amountMinor())
                .set(BASKET_OVERRIDE.REASON, override.reason().name())
                .set(BASKET_OVERRIDE.OPERATOR_ID, override.by().value())
                .run();
    }

    void removeOverride(BasketId basketId, int lineNumber) throws SQLException {
        removeOverride.runOne(basketId.value(), lineNumber);
    }

    /// There may be none.
    void lineVoided(BasketId basketId, int lineNumber) throws SQLException {
        removeOverride.run(basketId.value(), lineNumber);
    }

    /// They take the place of those before.
    void setBreaks(BasketId basketId, Map<Integer, LinePrice> newBreaks) throws SQLException {
        removeBreaks.run(basketId.value());
        for (Map.Entry<Integer, LinePrice> line : newBreaks.entrySet()) {
            if (!(line.getValue().source() instanceof PriceSource.QuantityBreak(String list, Quantity from))) {
                throw new IllegalStateException("no quantity break: " + line.getValue());
            }
            breaks.set(BASKET_BREAK.BASKET_ID, basketId.value())
                    .set(BASKET_BREAK.NUMBER, line.getKey())
                    .set(
                            BASKET_BREAK.UNIT_PRICE_MINOR,
                            line.getValue().unitPrice().amountMinor())
                    .set(BASKET_BREAK.PRICE_LIST, list)
                    .set(BASKET_BREAK.FROM_THOUSANDTHS, from.thousandths());
        }
        breaks.run();
    }

    /// Those of all baskets that are not set aside.
    void clear() throws SQLException {
        clearOverrides.run();
        clearBreaks.run();
    }

    /// @param told whether quantity breaks were told when money was taken; before that they are worked out anew
    static BasketPrices read(DSLContext dsl, UUID basketId, Currency currency, boolean told) {
        Map<Integer, PriceOverride> overrides = dsl.selectFrom(BASKET_OVERRIDE)
                .where(BASKET_OVERRIDE.BASKET_ID.eq(basketId))
                .fetchMap(BASKET_OVERRIDE.NUMBER, row -> override(row, currency));
        Map<Integer, LinePrice> breaks = told
                ? dsl.selectFrom(BASKET_BREAK)
                        .where(BASKET_BREAK.BASKET_ID.eq(basketId))
                        .fetchMap(BASKET_BREAK.NUMBER, row -> lower(row, currency))
                : Map.of();
        return new BasketPrices(breaks, overrides);
    }

    private static PriceOverride override(BasketOverrideRecord row, Currency currency) {
        return new PriceOverride(
                Money.of(row.getUnitPriceMinor(), currency),
                DiscountReason.valueOf(row.getReason()),
                new OperatorId(row.getOperatorId()));
    }

    private static LinePrice lower(BasketBreakRecord row, Currency currency) {
        return new LinePrice(
                Money.of(row.getUnitPriceMinor(), currency),
                new PriceSource.QuantityBreak(row.getPriceList(), new Quantity(row.getFromThousandths())));
    }
}
