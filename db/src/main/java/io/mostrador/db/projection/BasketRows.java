package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.BASKET;
import static io.mostrador.db.tables.Tables.BASKET_DISCOUNT;
import static io.mostrador.db.tables.Tables.BASKET_LINE;
import static io.mostrador.db.tables.Tables.BASKET_LINE_RETURN;
import static io.mostrador.db.tables.Tables.BASKET_MODIFIER;
import static io.mostrador.db.tables.Tables.BASKET_TENDER;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.param;

import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.domain.sale.Discount;
import io.mostrador.domain.sale.PriceModifier;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.tender.TenderLine;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/// The open basket and those set aside.
final class BasketRows implements Baskets {
    private static final String OPEN = "OPEN";
    private static final String SUSPENDED = "SUSPENDED";
    private static final String DONE = "DONE";

    private final DSLContext dsl;
    private final RowInsert baskets;
    private final RowInsert lines;
    private final ReturnRows returns;
    private final RowInsert discounts;
    private final RowInsert modifiers;
    private final RowInsert tenders;
    private final List<RowChange> clearing;
    private final RowChange finish;
    private final RowChange setQuantity;
    private final RowChange voidLine;
    private final RowChange removeDiscount;
    private final RowChange removePromotions;
    private final RowChange voidTender;
    private final RowChange suspend;
    private final RowChange resume;

    BasketRows(Connection connection) throws SQLException {
        dsl = H2File.dsl(connection);
        baskets = new RowInsert(connection, BASKET);
        lines = new RowInsert(connection, BASKET_LINE);
        returns = new ReturnRows(connection, 1);
        discounts = new RowInsert(connection, BASKET_DISCOUNT);
        modifiers = new RowInsert(connection, BASKET_MODIFIER);
        tenders = new RowInsert(connection, BASKET_TENDER);
        clearing = clearing(connection, dsl);
        finish = new RowChange(
                connection,
                "basket",
                dsl.update(BASKET).set(BASKET.STATE, inline(DONE)).where(BASKET.BASKET_ID.eq(param(BASKET.BASKET_ID))));
        setQuantity = new RowChange(
                connection,
                "open line",
                dsl.update(BASKET_LINE)
                        .set(BASKET_LINE.QUANTITY_THOUSANDTHS, param(BASKET_LINE.QUANTITY_THOUSANDTHS))
                        .where(BASKET_LINE.BASKET_ID.eq(param(BASKET_LINE.BASKET_ID)))
                        .and(BASKET_LINE.NUMBER.eq(param(BASKET_LINE.NUMBER)))
                        .and(BASKET_LINE.VOIDED.eq(inline(false))));
        voidLine = new RowChange(
                connection,
                "open line",
                dsl.update(BASKET_LINE)
                        .set(BASKET_LINE.VOIDED, inline(true))
                        .where(BASKET_LINE.BASKET_ID.eq(param(BASKET_LINE.BASKET_ID)))
                        .and(BASKET_LINE.NUMBER.eq(param(BASKET_LINE.NUMBER)))
                        .and(BASKET_LINE.VOIDED.eq(inline(false))));
        removeDiscount = new RowChange(
                connection,
                "discount",
                dsl.deleteFrom(BASKET_DISCOUNT)
                        .where(BASKET_DISCOUNT.BASKET_ID.eq(param(BASKET_DISCOUNT.BASKET_ID)))
                        .and(BASKET_DISCOUNT.NUMBER.eq(param(BASKET_DISCOUNT.NUMBER))));
        removePromotions = new RowChange(
                connection,
                "promotions",
                dsl.deleteFrom(BASKET_MODIFIER).where(BASKET_MODIFIER.BASKET_ID.eq(param(BASKET_MODIFIER.BASKET_ID))));
        voidTender = new RowChange(
                connection,
                "tender",
                dsl.deleteFrom(BASKET_TENDER)
                        .where(BASKET_TENDER.BASKET_ID.eq(param(BASKET_TENDER.BASKET_ID)))
                        .and(BASKET_TENDER.NUMBER.eq(param(BASKET_TENDER.NUMBER))));
        suspend = new RowChange(
                connection,
                "open basket",
                dsl.update(BASKET)
                        .set(BASKET.STATE, inline(SUSPENDED))
                        .set(BASKET.SUSPENDED_SEQUENCE, param(BASKET.SUSPENDED_SEQUENCE))
                        .set(BASKET.SUSPENDED_AT, param(BASKET.SUSPENDED_AT))
                        .set(BASKET.SUSPENDED_BY, param(BASKET.SUSPENDED_BY))
                        .where(BASKET.BASKET_ID.eq(param(BASKET.BASKET_ID)))
                        .and(BASKET.STATE.eq(inline(OPEN))));
        resume = new RowChange(
                connection,
                "suspended basket",
                dsl.update(BASKET)
                        .set(BASKET.STATE, inline(OPEN))
                        .set(BASKET.SUSPENDED_SEQUENCE, inline(null, BASKET.SUSPENDED_SEQUENCE))
                        .set(BASKET.SUSPENDED_AT, inline(null, BASKET.SUSPENDED_AT))
                        .set(BASKET.SUSPENDED_BY, inline(null, BASKET.SUSPENDED_BY))
                        .where(BASKET.BASKET_ID.eq(param(BASKET.BASKET_ID)))
                        .and(BASKET.STATE.eq(inline(SUSPENDED))));
    }

    /// All that is not set aside, children first. (A cascade would parse its statements again for each
    /// basket.)
    private static List<RowChange> clearing(Connection connection, DSLContext dsl) throws SQLException {
        var cleared = dsl.select(BASKET.BASKET_ID).from(BASKET).where(BASKET.STATE.ne(inline(SUSPENDED)));
        return List.of(
                new RowChange(
                        connection, "lines", dsl.deleteFrom(BASKET_LINE).where(BASKET_LINE.BASKET_ID.in(cleared))),
                new RowChange(
                        connection,
                        "returns",
                        dsl.deleteFrom(BASKET_LINE_RETURN).where(BASKET_LINE_RETURN.BASKET_ID.in(cleared))),
                new RowChange(
                        connection,
                        "promotions",
                        dsl.deleteFrom(BASKET_MODIFIER).where(BASKET_MODIFIER.BASKET_ID.in(cleared))),
                new RowChange(
                        connection,
                        "discounts",
                        dsl.deleteFrom(BASKET_DISCOUNT).where(BASKET_DISCOUNT.BASKET_ID.in(cleared))),
                new RowChange(
                        connection,
                        "tenders",
                        dsl.deleteFrom(BASKET_TENDER).where(BASKET_TENDER.BASKET_ID.in(cleared))),
                new RowChange(connection, "basket", dsl.deleteFrom(BASKET).where(BASKET.STATE.ne(inline(SUSPENDED)))));
    }

    @Override
    public void addLine(BasketId basketId, SaleLine line, Place place) throws SQLException {
        UUID id = basketId.value();
        if (line.number() == 1) {
            clear();
            baskets.set(BASKET.BASKET_ID, id)
                    .set(BASKET.SEQUENCE, place.sequence())
                    .set(BASKET.STATE, OPEN)
                    .set(BASKET.CURRENCY, line.unitPrice().currency().getCurrencyCode())
                    .set(BASKET.SUSPENDED_SEQUENCE, null)
                    .set(BASKET.SUSPENDED_AT, null)
                    .set(BASKET.SUSPENDED_BY, null)
                    .run();
        }
        lines.set(BASKET_LINE.BASKET_ID, id)
                .set(BASKET_LINE.NUMBER, line.number())
                .set(BASKET_LINE.ITEM_ID, line.itemId().value())
                .set(BASKET_LINE.CODE, line.code().value())
                .set(BASKET_LINE.DESCRIPTION, line.description())
                .set(BASKET_LINE.CATEGORY, line.category())
                .set(BASKET_LINE.UNIT, line.unit().name())
                .set(BASKET_LINE.QUANTITY_THOUSANDTHS, line.quantity().thousandths())
                .set(BASKET_LINE.UNIT_PRICE_MINOR, line.unitPrice().amountMinor())
                .set(BASKET_LINE.TAXES, TaxColumn.text(line.taxes()))
                .set(BASKET_LINE.ENTRY_METHOD, line.entryMethod().name())
                .set(BASKET_LINE.VOIDED, line.voided())
                .run();
        returns.addToBasket(id, line);
    }

    @Override
    public void setQuantity(BasketId basketId, int lineNumber, Quantity quantity) throws SQLException {
        setQuantity.runOne(quantity.thousandths(), basketId.value(), lineNumber);
    }

    @Override
    public void voidLine(BasketId basketId, int lineNumber) throws SQLException {
        voidLine.runOne(basketId.value(), lineNumber);
        removeDiscount.run(basketId.value(), lineNumber);
    }

    @Override
    public void setDiscount(BasketId basketId, int lineNumber, Discount discount) throws SQLException {
        removeDiscount.run(basketId.value(), lineNumber);
        discounts
                .set(BASKET_DISCOUNT.BASKET_ID, basketId.value())
                .set(BASKET_DISCOUNT.NUMBER, lineNumber)
                .set(
                        BASKET_DISCOUNT.BASIS_POINTS,
                        discount.size() instanceof Discount.Percent(int basisPoints) ? basisPoints : null)
                .set(
                        BASKET_DISCOUNT.AMOUNT_MINOR,
                        discount.size() instanceof Discount.Amount(var off) ? off.amountMinor() : null)
                .set(BASKET_DISCOUNT.REASON, discount.reason().name())
                .run();
    }

    @Override
    public void removeDiscount(BasketId basketId, int lineNumber) throws SQLException {
        removeDiscount.runOne(basketId.value(), lineNumber);
    }

    @Override
    public void setPromotions(BasketId basketId, Map<Integer, List<PriceModifier>> promotions) throws SQLException {
        removePromotions.run(basketId.value());
        for (Map.Entry<Integer, List<PriceModifier>> line : promotions.entrySet()) {
            for (int i = 0; i < line.getValue().size(); i++) {
                PriceModifier modifier = line.getValue().get(i);
                modifiers
                        .set(BASKET_MODIFIER.BASKET_ID, basketId.value())
                        .set(BASKET_MODIFIER.NUMBER, line.getKey())
                        .set(BASKET_MODIFIER.MODIFIER_NUMBER, i + 1)
                        .set(BASKET_MODIFIER.AMOUNT_MINOR, modifier.amount().amountMinor())
                        .set(BASKET_MODIFIER.REASON, modifier.reason())
                        .set(BASKET_MODIFIER.SOURCE, modifier.source());
            }
        }
        modifiers.run();
    }

    @Override
    public void addTender(BasketId basketId, TenderLine tender) throws SQLException {
        tenders.set(BASKET_TENDER.BASKET_ID, basketId.value())
                .set(BASKET_TENDER.NUMBER, tender.number())
                .set(BASKET_TENDER.TYPE, tender.type().name())
                .set(BASKET_TENDER.AMOUNT_MINOR, tender.amountTendered().amountMinor())
                .set(BASKET_TENDER.REFERENCE, tender.reference())
                .run();
    }

    @Override
    public void voidTender(BasketId basketId, int tenderNumber) throws SQLException {
        voidTender.runOne(basketId.value(), tenderNumber);
    }

    @Override
    public void suspend(BasketId basketId, Place place) throws SQLException {
        suspend.runOne(place.sequence(), place.at(), place.operator(), basketId.value());
    }

    @Override
    public void resume(BasketId basketId) throws SQLException {
        clear();
        resume.runOne(basketId.value());
    }

    @Override
    public void finish(BasketId basketId) throws SQLException {
        finish.run(basketId.value());
    }

    @Override
    public void clear() throws SQLException {
        for (RowChange change : clearing) {
            change.run();
        }
    }

    /// Nothing is.
    @Override
    public void flush() {}

    /// All baskets that have rows.
    Set<UUID> ids() {
        return dsl.select(BASKET.BASKET_ID).from(BASKET).fetchSet(BASKET.BASKET_ID);
    }
}
