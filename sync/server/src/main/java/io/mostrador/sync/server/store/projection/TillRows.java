package io.mostrador.sync.server.store.projection;

import static io.mostrador.sync.server.tables.Tables.NO_SALE;
import static io.mostrador.sync.server.tables.Tables.TILL_SESSION;
import static io.mostrador.sync.server.tables.Tables.VOIDED_SALE;
import static io.mostrador.sync.server.tables.Tables.Z_REPORT;
import static io.mostrador.sync.server.tables.Tables.Z_REPORT_CURRENCY;
import static io.mostrador.sync.server.tables.Tables.Z_REPORT_TENDER;

import io.mostrador.sync.protocol.payload.BasketPayload;
import io.mostrador.sync.protocol.payload.TillPayload;
import io.mostrador.sync.server.store.RowBuffer;
import org.jooq.DSLContext;

/// The rows of till sessions: opened, closed, and what is counted besides sales.
final class TillRows {
    private final RowBuffer sessions = new RowBuffer(
            TILL_SESSION,
            TILL_SESSION.TENANT_ID,
            TILL_SESSION.TILL_ID,
            TILL_SESSION.SEQUENCE,
            TILL_SESSION.TILL_SESSION_ID,
            TILL_SESSION.BUSINESS_DATE,
            TILL_SESSION.OPENED_AT,
            TILL_SESSION.OPENED_BY,
            TILL_SESSION.CURRENCY,
            TILL_SESSION.OPENING_FLOAT_MINOR);
    private final RowBuffer reports = new RowBuffer(
            Z_REPORT,
            Z_REPORT.TENANT_ID,
            Z_REPORT.TILL_ID,
            Z_REPORT.SEQUENCE,
            Z_REPORT.TILL_SESSION_ID,
            Z_REPORT.NUMBER,
            Z_REPORT.BUSINESS_DATE,
            Z_REPORT.CLOSED_AT,
            Z_REPORT.CLOSED_BY,
            Z_REPORT.CURRENCY,
            Z_REPORT.OPENING_FLOAT_MINOR,
            Z_REPORT.SALE_COUNT,
            Z_REPORT.RETURN_COUNT,
            Z_REPORT.SALES_TOTAL_MINOR,
            Z_REPORT.RETURNS_TOTAL_MINOR,
            Z_REPORT.DISCOUNTS_TOTAL_MINOR,
            Z_REPORT.ROUNDING_TOTAL_MINOR,
            Z_REPORT.NO_SALE_COUNT,
            Z_REPORT.VOIDED_SALE_COUNT,
            Z_REPORT.ACCOUNT_PAYMENTS_MINOR,
            Z_REPORT.GIFT_CARD_LOADS_MINOR,
            Z_REPORT.COUNTED_CASH_MINOR);
    private final RowBuffer tenders = new RowBuffer(
            Z_REPORT_TENDER,
            Z_REPORT_TENDER.TENANT_ID,
            Z_REPORT_TENDER.TILL_ID,
            Z_REPORT_TENDER.SEQUENCE,
            Z_REPORT_TENDER.TYPE,
            Z_REPORT_TENDER.KEPT_MINOR);
    private final RowBuffer currencies = new RowBuffer(
            Z_REPORT_CURRENCY,
            Z_REPORT_CURRENCY.TENANT_ID,
            Z_REPORT_CURRENCY.TILL_ID,
            Z_REPORT_CURRENCY.SEQUENCE,
            Z_REPORT_CURRENCY.CURRENCY,
            Z_REPORT_CURRENCY.EXPECTED_MINOR,
            Z_REPORT_CURRENCY.COUNTED_MINOR);
    private final RowBuffer noSales = new RowBuffer(
            NO_SALE,
            NO_SALE.TENANT_ID,
            NO_SALE.TILL_ID,
            NO_SALE.SEQUENCE,
            NO_SALE.NO_SALE_ID,
            NO_SALE.TILL_SESSION_ID,
            NO_SALE.AT,
            NO_SALE.OPERATOR_ID,
            NO_SALE.REASON);
    private final RowBuffer voidedSales = new RowBuffer(
            VOIDED_SALE,
            VOIDED_SALE.TENANT_ID,
            VOIDED_SALE.TILL_ID,
            VOIDED_SALE.SEQUENCE,
            VOIDED_SALE.BASKET_ID,
            VOIDED_SALE.TILL_SESSION_ID,
            VOIDED_SALE.AT,
            VOIDED_SALE.OPERATOR_ID,
            VOIDED_SALE.CURRENCY,
            VOIDED_SALE.TOTAL_MINOR,
            VOIDED_SALE.LINE_COUNT,
            VOIDED_SALE.CAUSE);

    void add(Place place, TillPayload.OpenedV1 opened) {
        sessions.add(
                place.tenantId(),
                place.tillId(),
                place.sequence(),
                opened.tillSessionId(),
                place.businessDate(),
                place.at(),
                place.operator(),
                opened.currency(),
                opened.openingFloatMinor());
    }

    void add(Place place, TillPayload.ClosedV1 closed) {
        reports.add(
                place.tenantId(),
                place.tillId(),
                place.sequence(),
                closed.tillSessionId(),
                closed.zNumber(),
                place.businessDate(),
                place.at(),
                place.operator(),
                closed.currency(),
                closed.openingFloatMinor(),
                closed.saleCount(),
                closed.returnCount(),
                closed.salesTotalMinor(),
                closed.returnsTotalMinor(),
                closed.discountsTotalMinor(),
                closed.roundingTotalMinor(),
                closed.noSaleCount(),
                closed.voidedSaleCount(),
                closed.accountPaymentsMinor(),
                closed.giftCardLoadsMinor(),
                closed.countedCashMinor());
        for (TillPayload.KeptV1 kept : closed.kept()) {
            tenders.add(place.tenantId(), place.tillId(), place.sequence(), kept.type(), kept.amountMinor());
        }
        for (TillPayload.ForeignCountV1 count : closed.foreign()) {
            currencies.add(
                    place.tenantId(),
                    place.tillId(),
                    place.sequence(),
                    count.currency(),
                    count.expectedMinor(),
                    count.countedMinor());
        }
    }

    void add(Place place, TillPayload.NoSaleV1 noSale) {
        noSales.add(
                place.tenantId(),
                place.tillId(),
                place.sequence(),
                noSale.noSaleId(),
                noSale.tillSessionId(),
                place.at(),
                place.operator(),
                noSale.reason());
    }

    void add(Place place, BasketPayload.ExpiredV1 expired) {
        for (BasketPayload.ExpiredBasketV1 basket : expired.baskets()) {
            voidedSales.add(
                    place.tenantId(),
                    place.tillId(),
                    place.sequence(),
                    basket.basketId(),
                    expired.tillSessionId(),
                    place.at(),
                    place.operator(),
                    expired.currency(),
                    basket.totalMinor(),
                    basket.lineCount(),
                    expired.cause());
        }
    }

    void add(Place place, BasketPayload.VoidedV1 voided) {
        voidedSales.add(
                place.tenantId(),
                place.tillId(),
                place.sequence(),
                voided.basketId(),
                voided.tillSessionId(),
                place.at(),
                place.operator(),
                voided.currency(),
                voided.totalMinor(),
                voided.lineCount(),
                "VOIDED");
    }

    void insertInto(DSLContext db) {
        sessions.insertInto(db);
        reports.insertInto(db);
        tenders.insertInto(db);
        currencies.insertInto(db);
        noSales.insertInto(db);
        voidedSales.insertInto(db);
    }
}
