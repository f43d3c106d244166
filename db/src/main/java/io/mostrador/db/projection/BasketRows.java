package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.BASKET;
import static io.mostrador.db.tables.Tables.BASKET_COUPON;
import static io.mostrador.db.tables.Tables.BASKET_CUSTOMER;
import static io.mostrador.db.tables.Tables.BASKET_DISCOUNT;
import static io.mostrador.db.tables.Tables.BASKET_LINE;
import static io.mostrador.db.tables.Tables.BASKET_LINE_DETAIL;
import static io.mostrador.db.tables.Tables.BASKET_LINE_RETURN;
import static io.mostrador.db.tables.Tables.BASKET_MODIFIER;
import static io.mostrador.db.tables.Tables.BASKET_TENDER;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.param;

import io.mostrador.db.fact.PriceMapping;
import io.mostrador.domain.coupon.CouponCode;
import io.mostrador.domain.coupon.PresentedCoupon;
import io.mostrador.domain.customer.IdentityNumber;
import io.mostrador.domain.customer.SaleCustomer;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.domain.sale.Discount;
import io.mostrador.domain.sale.LineDetails;
import io.mostrador.domain.sale.LinePrice;
import io.mostrador.domain.sale.PriceModifier;
import io.mostrador.domain.sale.PriceOverride;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.tender.ForeignCash;
import io.mostrador.domain.tender.StoredValueUse;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.sync.protocol.payload.SalePayload.PriceSourceV1;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/// The open basket and those set aside.
final class BasketRows implements Baskets {
    private static final String OPEN = "OPEN";
    private static final String SUSPENDED = "SUSPENDED";
    private static final String DONE = "DONE";

    private final DSLContext dsl;
    private final RowInsert baskets;
    private final RowInsert lines;
    private final RowInsert details;
    private final ReturnRows returns;
    private final RowInsert discounts;
    private final RowInsert modifiers;
    private final RowInsert coupons;
    private final RowInsert tenders;
    private final RowInsert customers;
    private final RowChange isOpen;
    private final RowChange removeCustomer;
    private final BasketPriceRows prices;
    private final List<RowChange> clearing;
    private final RowChange finish;
    private final RowChange setQuantity;
    private final RowChange setDepositQuantity;
    private final RowChange setNote;
    private final RowChange voidLine;
    private final RowChange voidDeposit;
    private final RowChange removeDiscount;
    private final RowChange removePromotions;
    private final RowChange withdrawCoupon;
    private final RowChange voidTender;
    private final RowChange suspend;
    private final RowChange resume;
    private final RowChange expire;

    BasketRows(Connection connection) throws SQLException {
        dsl = H2File.dsl(connection);
        baskets = new RowInsert(connection, BASKET);
        lines = new RowInsert(connection, BASKET_LINE);
        details = new RowInsert(connection, BASKET_LINE_DETAIL);
        returns = new ReturnRows(connection, 1);
        discounts = new RowInsert(connection, BASKET_DISCOUNT);
        modifiers = new RowInsert(connection, BASKET_MODIFIER);
        coupons = new RowInsert(connection, BASKET_COUPON);
        tenders = new RowInsert(connection, BASKET_TENDER);
        customers = new RowInsert(connection, BASKET_CUSTOMER);
        isOpen = new RowChange(
                connection,
                "open basket",
                dsl.update(BASKET)
                        .set(BASKET.STATE, inline(OPEN))
                        .where(BASKET.BASKET_ID.eq(param(BASKET.BASKET_ID)))
                        .and(BASKET.STATE.eq(inline(OPEN))));
        removeCustomer = new RowChange(
                connection,
                "customer",
                dsl.deleteFrom(BASKET_CUSTOMER).where(BASKET_CUSTOMER.BASKET_ID.eq(param(BASKET_CUSTOMER.BASKET_ID))));
        prices = new BasketPriceRows(connection);
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
        setDepositQuantity = new RowChange(
                connection,
                "deposit",
                dsl.update(BASKET_LINE)
                        .set(BASKET_LINE.QUANTITY_THOUSANDTHS, param(BASKET_LINE.QUANTITY_THOUSANDTHS))
                        .where(isOpenDeposit(dsl)));
        setNote = new RowChange(
                connection,
                "line",
                dsl.update(BASKET_LINE_DETAIL)
                        .set(BASKET_LINE_DETAIL.NOTE, param(BASKET_LINE_DETAIL.NOTE))
                        .where(BASKET_LINE_DETAIL.BASKET_ID.eq(param(BASKET_LINE_DETAIL.BASKET_ID)))
                        .and(BASKET_LINE_DETAIL.NUMBER.eq(param(BASKET_LINE_DETAIL.NUMBER))));
        voidDeposit = new RowChange(
                connection,
                "deposit",
                dsl.update(BASKET_LINE).set(BASKET_LINE.VOIDED, inline(true)).where(isOpenDeposit(dsl)));
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
        withdrawCoupon = new RowChange(
                connection,
                "coupon",
                dsl.deleteFrom(BASKET_COUPON)
                        .where(BASKET_COUPON.BASKET_ID.eq(param(BASKET_COUPON.BASKET_ID)))
                        .and(BASKET_COUPON.CODE.eq(param(BASKET_COUPON.CODE))));
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
        resume = fromSuspended(connection, OPEN);
        expire = fromSuspended(connection, DONE);
    }

    private RowChange fromSuspended(Connection connection, String state) throws SQLException {
        return new RowChange(
                connection,
                "suspended basket",
                dsl.update(BASKET)
                        .set(BASKET.STATE, inline(state))
                        .set(BASKET.SUSPENDED_SEQUENCE, inline(null, BASKET.SUSPENDED_SEQUENCE))
                        .set(BASKET.SUSPENDED_AT, inline(null, BASKET.SUSPENDED_AT))
                        .set(BASKET.SUSPENDED_BY, inline(null, BASKET.SUSPENDED_BY))
                        .where(BASKET.BASKET_ID.eq(param(BASKET.BASKET_ID)))
                        .and(BASKET.STATE.eq(inline(SUSPENDED))));
    }

    /// Takes the basket twice, then the number of the line whose packaging it is.
    private static Condition isOpenDeposit(DSLContext dsl) {
        return BASKET_LINE
                .BASKET_ID
                .eq(param(BASKET_LINE.BASKET_ID))
                .and(BASKET_LINE.VOIDED.eq(inline(false)))
                .and(BASKET_LINE.NUMBER.in(dsl.select(BASKET_LINE_DETAIL.NUMBER)
                        .from(BASKET_LINE_DETAIL)
                        .where(BASKET_LINE_DETAIL.BASKET_ID.eq(param(BASKET_LINE_DETAIL.BASKET_ID)))
                        .and(BASKET_LINE_DETAIL.DEPOSIT_OF.eq(param(BASKET_LINE_DETAIL.DEPOSIT_OF)))));
    }

    /// All that is not set aside, children first. (A cascade would parse its statements again for each
    /// basket.)
    private static List<RowChange> clearing(Connection connection, DSLContext dsl) throws SQLException {
        var cleared = dsl.select(BASKET.BASKET_ID).from(BASKET).where(BASKET.STATE.ne(inline(SUSPENDED)));
        return List.of(
                new RowChange(
                        connection,
                        "details",
                        dsl.deleteFrom(BASKET_LINE_DETAIL).where(BASKET_LINE_DETAIL.BASKET_ID.in(cleared))),
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
                        "coupons",
                        dsl.deleteFrom(BASKET_COUPON).where(BASKET_COUPON.BASKET_ID.in(cleared))),
                new RowChange(
                        connection,
                        "discounts",
                        dsl.deleteFrom(BASKET_DISCOUNT).where(BASKET_DISCOUNT.BASKET_ID.in(cleared))),
                new RowChange(
                        connection,
                        "tenders",
                        dsl.deleteFrom(BASKET_TENDER).where(BASKET_TENDER.BASKET_ID.in(cleared))),
                new RowChange(
                        connection,
                        "customers",
                        dsl.deleteFrom(BASKET_CUSTOMER).where(BASKET_CUSTOMER.BASKET_ID.in(cleared))),
                new RowChange(connection, "basket", dsl.deleteFrom(BASKET).where(BASKET.STATE.ne(inline(SUSPENDED)))));
    }

    @Override
    public void addLine(BasketId basketId, SaleLine line, Place place) throws SQLException {
        UUID id = basketId.value();
        if (line.number() == 1) {
            begin(id, line.unitPrice().currency(), place);
        }
        PriceSourceV1 source = PriceMapping.payload(line.priceSource());
        lines.set(BASKET_LINE.BASKET_ID, id)
                .set(BASKET_LINE.NUMBER, line.number())
                .set(BASKET_LINE.ITEM_ID, line.itemId().value())
                .set(BASKET_LINE.CODE, line.code().value())
                .set(BASKET_LINE.DESCRIPTION, line.description())
                .set(BASKET_LINE.CATEGORY, line.category())
                .set(BASKET_LINE.UNIT, line.unit().name())
                .set(BASKET_LINE.QUANTITY_THOUSANDTHS, line.quantity().thousandths())
                .set(BASKET_LINE.UNIT_PRICE_MINOR, line.unitPrice().amountMinor())
                .set(BASKET_LINE.PRICE_SOURCE, source == null ? null : source.kind())
                .set(BASKET_LINE.PRICE_LIST, source == null ? null : source.list())
                .set(BASKET_LINE.PRICE_FROM_THOUSANDTHS, source == null ? null : source.fromThousandths())
                .set(BASKET_LINE.PRICE_BY, source == null ? null : source.operatorId())
                .set(BASKET_LINE.PRICE_INSTEAD_MINOR, source == null ? null : source.insteadMinor())
                .set(BASKET_LINE.PRICE_REASON, source == null ? null : source.reason())
                .set(BASKET_LINE.TAXES, TaxColumn.text(line.taxes()))
                .set(BASKET_LINE.ENTRY_METHOD, line.entryMethod().name())
                .set(BASKET_LINE.VOIDED, line.voided())
                .run();
        if (!line.details().equals(LineDetails.NONE)) {
            LineDetailRows.addToBasket(details, id, line.number(), line.details());
            details.run();
        }
        returns.addToBasket(id, line);
    }

    /// With the first line or with the customer, whichever comes first.
    private void begin(UUID id, Currency currency, Place place) throws SQLException {
        if (isOpen.run(id) == 0) {
            clear();
            baskets.set(BASKET.BASKET_ID, id)
                    .set(BASKET.SEQUENCE, place.sequence())
                    .set(BASKET.STATE, OPEN)
                    .set(BASKET.CURRENCY, currency.getCurrencyCode())
                    .set(BASKET.SUSPENDED_SEQUENCE, null)
                    .set(BASKET.SUSPENDED_AT, null)
                    .set(BASKET.SUSPENDED_BY, null)
                    .run();
        }
    }

    @Override
    public void attachCustomer(BasketId basketId, Currency currency, SaleCustomer customer, Place place)
            throws SQLException {
        IdentityNumber identity = customer.identity();
        begin(basketId.value(), currency, place);
        removeCustomer.run(basketId.value());
        customers
                .set(BASKET_CUSTOMER.BASKET_ID, basketId.value())
                .set(BASKET_CUSTOMER.CUSTOMER_ID, customer.id().value())
                .set(BASKET_CUSTOMER.NAME, customer.name())
                .set(BASKET_CUSTOMER.IDENTITY_KIND, identity == null ? null : identity.kind())
                .set(BASKET_CUSTOMER.IDENTITY_NUMBER, identity == null ? null : identity.number())
                .set(BASKET_CUSTOMER.ON_RECEIPT, customer.onReceipt())
                .run();
    }

    @Override
    public void detachCustomer(BasketId basketId) throws SQLException {
        removeCustomer.runOne(basketId.value());
    }

    @Override
    public void setQuantity(BasketId basketId, int lineNumber, Quantity quantity) throws SQLException {
        setQuantity.runOne(quantity.thousandths(), basketId.value(), lineNumber);
        setDepositQuantity.run(quantity.thousandths(), basketId.value(), basketId.value(), lineNumber);
    }

    @Override
    public void setNote(BasketId basketId, int lineNumber, String note) throws SQLException {
        if (setNote.run(note, basketId.value(), lineNumber) == 0) {
            LineDetailRows.addToBasket(details, basketId.value(), lineNumber, LineDetails.NONE.withNote(note));
            details.run();
        }
    }

    @Override
    public void voidLine(BasketId basketId, int lineNumber) throws SQLException {
        voidLine.runOne(basketId.value(), lineNumber);
        voidDeposit.run(basketId.value(), basketId.value(), lineNumber);
        removeDiscount.run(basketId.value(), lineNumber);
        prices.lineVoided(basketId, lineNumber);
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
    public void setOverride(BasketId basketId, int lineNumber, PriceOverride override) throws SQLException {
        prices.setOverride(basketId, lineNumber, override);
    }

    @Override
    public void removeOverride(BasketId basketId, int lineNumber) throws SQLException {
        prices.removeOverride(basketId, lineNumber);
    }

    @Override
    public void setBreaks(BasketId basketId, Map<Integer, LinePrice> breaks) throws SQLException {
        prices.setBreaks(basketId, breaks);
    }

    @Override
    public void presentCoupon(BasketId basketId, PresentedCoupon coupon, Place place) throws SQLException {
        coupons.set(BASKET_COUPON.BASKET_ID, basketId.value())
                .set(BASKET_COUPON.CODE, coupon.code().value())
                .set(BASKET_COUPON.SEQUENCE, place.sequence())
                .set(BASKET_COUPON.PROMOTIONS, coupon.promotions().toArray(String[]::new))
                .set(BASKET_COUPON.SINGLE_USE, coupon.singleUse())
                .run();
    }

    @Override
    public void withdrawCoupon(BasketId basketId, CouponCode code) throws SQLException {
        withdrawCoupon.runOne(basketId.value(), code.value());
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
        ForeignCash foreign = tender.foreign();
        StoredValueUse storedValue = tender.storedValue();
        tenders.set(BASKET_TENDER.BASKET_ID, basketId.value())
                .set(BASKET_TENDER.NUMBER, tender.number())
                .set(BASKET_TENDER.TYPE, tender.type().name())
                .set(BASKET_TENDER.AMOUNT_MINOR, tender.amountTendered().amountMinor())
                .set(BASKET_TENDER.REFERENCE, tender.reference())
                .set(
                        BASKET_TENDER.FOREIGN_CURRENCY,
                        foreign == null ? null : foreign.amount().currency().getCurrencyCode())
                .set(
                        BASKET_TENDER.FOREIGN_MINOR,
                        foreign == null ? null : foreign.amount().amountMinor())
                .set(
                        BASKET_TENDER.RATE_MILLIONTHS,
                        foreign == null ? null : foreign.rate().millionths())
                .set(
                        BASKET_TENDER.STORED_VALUE_CODE,
                        storedValue == null ? null : storedValue.code().toString())
                .set(
                        BASKET_TENDER.LEFT_MINOR,
                        storedValue == null || storedValue.onTrust()
                                ? null
                                : storedValue.left().amountMinor())
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
    public void expire(BasketId basketId) throws SQLException {
        expire.runOne(basketId.value());
    }

    @Override
    public void finish(BasketId basketId) throws SQLException {
        finish.run(basketId.value());
    }

    @Override
    public void clear() throws SQLException {
        prices.clear();
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
