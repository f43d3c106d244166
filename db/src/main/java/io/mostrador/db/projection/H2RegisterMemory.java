package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.BASKET;
import static io.mostrador.db.tables.Tables.BASKET_COUPON;
import static io.mostrador.db.tables.Tables.BASKET_DISCOUNT;
import static io.mostrador.db.tables.Tables.BASKET_LINE;
import static io.mostrador.db.tables.Tables.BASKET_MODIFIER;
import static io.mostrador.db.tables.Tables.BASKET_TENDER;
import static io.mostrador.db.tables.Tables.OPERATOR;
import static io.mostrador.db.tables.Tables.PROJECTION_STATE;
import static io.mostrador.db.tables.Tables.SALE;
import static io.mostrador.db.tables.Tables.SALE_COUPON;
import static io.mostrador.db.tables.Tables.TILL;
import static io.mostrador.db.tables.Tables.TILL_SESSION;
import static io.mostrador.db.tables.Tables.Z_REPORT;

import io.mostrador.db.tables.records.BasketLineReturnRecord;
import io.mostrador.db.tables.records.BasketModifierRecord;
import io.mostrador.db.tables.records.BasketRecord;
import io.mostrador.db.tables.records.TillRecord;
import io.mostrador.db.tables.records.TillSessionRecord;
import io.mostrador.domain.coupon.CouponCode;
import io.mostrador.domain.coupon.CouponRedemption;
import io.mostrador.domain.coupon.PresentedCoupon;
import io.mostrador.domain.customer.SaleCustomer;
import io.mostrador.domain.item.QuickKeys;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.people.Operator;
import io.mostrador.domain.people.OperatorId;
import io.mostrador.domain.people.Role;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.domain.sale.LineDetails;
import io.mostrador.domain.sale.PriceModifier;
import io.mostrador.domain.sale.ReceiptNumber;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.sale.SaleTerms;
import io.mostrador.domain.store.StoreProfile;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.register.Mode;
import io.mostrador.register.OpenTill;
import io.mostrador.register.RegisterState;
import io.mostrador.register.SuspendedBasket;
import io.mostrador.register.port.RegisterMemory;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// The register's state as the rows tell it.
public final class H2RegisterMemory implements RegisterMemory {
    private final H2Link link;
    private final Runnable settle;

    /// @param settle waits until the rows of all facts so far can be read
    public H2RegisterMemory(H2Link link, Runnable settle) {
        this.link = link;
        this.settle = settle;
    }

    @Override
    public RegisterState load() {
        settle.run();
        return link.transact(H2RegisterMemory::state);
    }

    @Override
    public Optional<Instant> newestAt() {
        settle.run();
        return link.transact(
                dsl -> Optional.ofNullable(dsl.fetchSingle(PROJECTION_STATE).getNewestAt())
                        .map(OffsetDateTime::toInstant));
    }

    @Override
    public Map<CouponCode, CouponRedemption> redeemedCoupons() {
        settle.run();
        return link.transact(H2RegisterMemory::redeemedCoupons);
    }

    /// The first sale counts: a till that was restored may have forgotten one.
    private static Map<CouponCode, CouponRedemption> redeemedCoupons(DSLContext dsl) {
        Map<CouponCode, CouponRedemption> redeemed = new HashMap<>();
        dsl.select(SALE_COUPON.CODE, SALE.SERIES, SALE.RECEIPT_NUMBER, SALE.COMPLETED_AT)
                .from(SALE_COUPON)
                .join(SALE)
                .on(SALE.SALE_ID.eq(SALE_COUPON.SALE_ID))
                .where(SALE_COUPON.SINGLE_USE)
                .orderBy(SALE.SEQUENCE)
                .forEach(row -> redeemed.putIfAbsent(
                        new CouponCode(row.value1()),
                        new CouponRedemption(
                                new ReceiptNumber(row.value2(), row.value3()).toString(),
                                row.value4().toInstant())));
        return redeemed;
    }

    private static RegisterState state(DSLContext dsl) {
        TillRecord till = dsl.fetchSingle(TILL);
        StoreProfile store = RowReading.store(till);
        return new RegisterState(
                store,
                operators(dsl),
                Math.max(till.getLowestReceipt(), nextReceipt(dsl, store.series())),
                Math.max(till.getLowestZ(), nextZ(dsl)),
                StoredValueRows.all(dsl),
                new QuickKeys(
                        Arrays.stream(till.getQuickKeys()).map(ScanCode::new).toList()),
                new Mode.SignedOut(openTill(dsl, store.terms())));
    }

    private static List<Operator> operators(DSLContext dsl) {
        return dsl.selectFrom(OPERATOR)
                .orderBy(OPERATOR.SEQUENCE)
                .fetch(row ->
                        new Operator(new OperatorId(row.getOperatorId()), row.getName(), Role.valueOf(row.getRole())));
    }

    /// One look at the end of the key; H2 would read all of a series for its highest number, and sees that the
    /// key has the order only when all its columns are named.
    private static long nextReceipt(DSLContext dsl, String series) {
        return 1
                + dsl.select(SALE.RECEIPT_NUMBER)
                        .from(SALE)
                        .where(SALE.SERIES.eq(series))
                        .orderBy(SALE.SERIES.desc(), SALE.RECEIPT_NUMBER.desc())
                        .limit(1)
                        .fetchOptional(SALE.RECEIPT_NUMBER)
                        .orElse(0L);
    }

    private static long nextZ(DSLContext dsl) {
        return 1
                + dsl.select(Z_REPORT.Z_NUMBER)
                        .from(Z_REPORT)
                        .orderBy(Z_REPORT.Z_NUMBER.desc())
                        .limit(1)
                        .fetchOptional(Z_REPORT.Z_NUMBER)
                        .orElse(0L);
    }

    private static @Nullable OpenTill openTill(DSLContext dsl, SaleTerms terms) {
        TillSessionRecord row = dsl.fetchOne(TILL_SESSION, TILL_SESSION.STATE.eq("OPEN"));
        if (row == null) {
            return null;
        }
        return new OpenTill(
                RowReading.session(row),
                RowReading.totals(dsl, row),
                basket(dsl, terms),
                suspended(dsl, terms),
                PaymentRows.since(dsl, row.getSequence()));
    }

    private static Basket basket(DSLContext dsl, SaleTerms terms) {
        BasketRecord open = dsl.fetchOne(BASKET, BASKET.STATE.eq("OPEN"));
        return open == null ? Basket.empty(BasketId.NONE, terms) : basket(dsl, open, terms);
    }

    private static List<SuspendedBasket> suspended(DSLContext dsl, SaleTerms terms) {
        return dsl
                .selectFrom(BASKET)
                .where(BASKET.STATE.eq("SUSPENDED"))
                .orderBy(BASKET.SUSPENDED_SEQUENCE)
                .fetch()
                .stream()
                .map(row -> new SuspendedBasket(
                        basket(dsl, row, terms),
                        row.getSuspendedAt().toInstant(),
                        new OperatorId(row.getSuspendedBy())))
                .toList();
    }

    /// Promotions are those that were told when money was taken; before that they are worked out anew.
    private static Basket basket(DSLContext dsl, BasketRecord row, SaleTerms terms) {
        Currency currency = Currency.getInstance(row.getCurrency());
        List<TenderLine> tenders = dsl.selectFrom(BASKET_TENDER)
                .where(BASKET_TENDER.BASKET_ID.eq(row.getBasketId()))
                .orderBy(BASKET_TENDER.NUMBER)
                .fetch(tender -> RowReading.tender(tender, currency));
        Map<Integer, LineDetails> details = LineDetailRows.ofBasket(dsl, row.getBasketId(), currency);
        Map<Integer, BasketLineReturnRecord> returns = ReturnRows.ofBasket(dsl, row.getBasketId());
        List<SaleLine> lines = dsl.selectFrom(BASKET_LINE)
                .where(BASKET_LINE.BASKET_ID.eq(row.getBasketId()))
                .orderBy(BASKET_LINE.NUMBER)
                .fetch(line -> RowReading.line(
                        line,
                        details.getOrDefault(line.getNumber(), LineDetails.NONE),
                        returns.get(line.getNumber()),
                        currency));
        SaleCustomer customer = CustomerReading.ofBasket(dsl, row.getBasketId());
        if (lines.isEmpty() && customer == null) {
            // It was begun with a customer who was taken off again.
            return Basket.empty(BasketId.NONE, terms);
        }
        return new Basket(
                new BasketId(row.getBasketId()),
                terms,
                lines,
                dsl.selectFrom(BASKET_DISCOUNT)
                        .where(BASKET_DISCOUNT.BASKET_ID.eq(row.getBasketId()))
                        .fetchMap(BASKET_DISCOUNT.NUMBER, discount -> RowReading.discount(discount, currency)),
                tenders.isEmpty() ? Map.of() : promotions(dsl, row, currency),
                BasketPriceRows.read(dsl, row.getBasketId(), currency, !tenders.isEmpty()),
                tenders,
                customer,
                dsl.selectFrom(BASKET_COUPON)
                        .where(BASKET_COUPON.BASKET_ID.eq(row.getBasketId()))
                        .orderBy(BASKET_COUPON.SEQUENCE)
                        .fetch(coupon -> new PresentedCoupon(
                                new CouponCode(coupon.getCode()),
                                Set.of(coupon.getPromotions()),
                                coupon.getSingleUse())));
    }

    private static Map<Integer, List<PriceModifier>> promotions(DSLContext dsl, BasketRecord row, Currency currency) {
        return dsl.selectFrom(BASKET_MODIFIER)
                .where(BASKET_MODIFIER.BASKET_ID.eq(row.getBasketId()))
                .orderBy(BASKET_MODIFIER.MODIFIER_NUMBER)
                .fetchGroups(BasketModifierRecord::getNumber, modifier -> RowReading.promotion(modifier, currency));
    }
}
