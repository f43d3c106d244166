package io.mostrador.sync.server.store.projection;

import static io.mostrador.sync.server.tables.Tables.SALE;
import static io.mostrador.sync.server.tables.Tables.SALE_LINE;
import static io.mostrador.sync.server.tables.Tables.SALE_LINE_MODIFIER;
import static io.mostrador.sync.server.tables.Tables.SALE_LINE_RETURN;
import static io.mostrador.sync.server.tables.Tables.TAX_LINE;
import static io.mostrador.sync.server.tables.Tables.TENDER_LINE;

import io.mostrador.sync.protocol.payload.SalePayload;
import io.mostrador.sync.server.store.RowBuffer;
import org.jooq.DSLContext;

/// The rows of completed sales.
final class SaleRows {
    private final RowBuffer sales = new RowBuffer(
            SALE,
            SALE.TENANT_ID,
            SALE.TILL_ID,
            SALE.SEQUENCE,
            SALE.SALE_ID,
            SALE.SERIES,
            SALE.NUMBER,
            SALE.TILL_SESSION_ID,
            SALE.BUSINESS_DATE,
            SALE.COMPLETED_AT,
            SALE.OPERATOR_ID,
            SALE.OPERATOR_NAME,
            SALE.CURRENCY,
            SALE.TOTAL_MINOR,
            SALE.ROUNDING_MINOR,
            SALE.CHANGE_MINOR);
    private final RowBuffer lines = new RowBuffer(
            SALE_LINE,
            SALE_LINE.TENANT_ID,
            SALE_LINE.TILL_ID,
            SALE_LINE.SEQUENCE,
            SALE_LINE.LINE_NUMBER,
            SALE_LINE.ITEM_ID,
            SALE_LINE.CODE,
            SALE_LINE.DESCRIPTION,
            SALE_LINE.CATEGORY,
            SALE_LINE.UNIT,
            SALE_LINE.QUANTITY_THOUSANDTHS,
            SALE_LINE.UNIT_PRICE_MINOR,
            SALE_LINE.PRICE_SOURCE,
            SALE_LINE.PRICE_LIST,
            SALE_LINE.PRICE_FROM_THOUSANDTHS,
            SALE_LINE.PRICE_BY,
            SALE_LINE.PRICE_INSTEAD_MINOR,
            SALE_LINE.PRICE_REASON,
            SALE_LINE.TAXES,
            SALE_LINE.ENTRY_METHOD,
            SALE_LINE.VOIDED,
            SALE_LINE.AMOUNT_MINOR);
    private final RowBuffer modifiers = new RowBuffer(
            SALE_LINE_MODIFIER,
            SALE_LINE_MODIFIER.TENANT_ID,
            SALE_LINE_MODIFIER.TILL_ID,
            SALE_LINE_MODIFIER.SEQUENCE,
            SALE_LINE_MODIFIER.LINE_NUMBER,
            SALE_LINE_MODIFIER.MODIFIER_NUMBER,
            SALE_LINE_MODIFIER.KIND,
            SALE_LINE_MODIFIER.AMOUNT_MINOR,
            SALE_LINE_MODIFIER.REASON,
            SALE_LINE_MODIFIER.SOURCE);
    private final LineDetailRows details = new LineDetailRows();
    private final LineContentRows contents = new LineContentRows();
    private final RowBuffer returns = new RowBuffer(
            SALE_LINE_RETURN,
            SALE_LINE_RETURN.TENANT_ID,
            SALE_LINE_RETURN.TILL_ID,
            SALE_LINE_RETURN.SEQUENCE,
            SALE_LINE_RETURN.LINE_NUMBER,
            SALE_LINE_RETURN.KIND,
            SALE_LINE_RETURN.ORIGIN_SALE_ID,
            SALE_LINE_RETURN.ORIGIN_SERIES,
            SALE_LINE_RETURN.ORIGIN_NUMBER,
            SALE_LINE_RETURN.ORIGIN_LINE,
            SALE_LINE_RETURN.REASON,
            SALE_LINE_RETURN.DISPOSITION,
            SALE_LINE_RETURN.QUANTITY_THOUSANDTHS,
            SALE_LINE_RETURN.REFUND_MINOR);
    private final RowBuffer tenders = new RowBuffer(
            TENDER_LINE,
            TENDER_LINE.TENANT_ID,
            TENDER_LINE.TILL_ID,
            TENDER_LINE.SEQUENCE,
            TENDER_LINE.TENDER_NUMBER,
            TENDER_LINE.TYPE,
            TENDER_LINE.AMOUNT_MINOR,
            TENDER_LINE.REFERENCE,
            TENDER_LINE.FOREIGN_CURRENCY,
            TENDER_LINE.FOREIGN_MINOR,
            TENDER_LINE.RATE_MILLIONTHS,
            TENDER_LINE.STORED_VALUE_CODE,
            TENDER_LINE.LEFT_MINOR);
    private final RowBuffer taxes = new RowBuffer(
            TAX_LINE,
            TAX_LINE.TENANT_ID,
            TAX_LINE.TILL_ID,
            TAX_LINE.SEQUENCE,
            TAX_LINE.TAX_CODE,
            TAX_LINE.NAME,
            TAX_LINE.KIND,
            TAX_LINE.TAX_VALUE,
            TAX_LINE.BASE_MINOR,
            TAX_LINE.AMOUNT_MINOR);

    void add(Place place, SalePayload.CompletedV1 sale) {
        sales.add(
                place.tenantId(),
                place.tillId(),
                place.sequence(),
                sale.saleId(),
                sale.series(),
                sale.number(),
                sale.tillSessionId(),
                place.businessDate(),
                place.at(),
                place.operator(),
                sale.operatorName(),
                sale.currency(),
                sale.totalMinor(),
                sale.roundingMinor(),
                sale.changeMinor());
        sale.lines().forEach(line -> add(place, line));
        sale.tenders().forEach(tender -> add(place, tender));
        sale.taxes().forEach(tax -> add(place, tax));
    }

    private void add(Place place, SalePayload.LineV1 line) {
        SalePayload.PriceSourceV1 source = line.priceSource();
        lines.add(
                place.tenantId(),
                place.tillId(),
                place.sequence(),
                line.number(),
                line.itemId(),
                line.code(),
                line.description(),
                line.category(),
                line.unit(),
                line.quantityThousandths(),
                line.unitPriceMinor(),
                source == null ? null : source.kind(),
                source == null ? null : source.list(),
                source == null ? null : source.fromThousandths(),
                source == null ? null : source.operatorId(),
                source == null ? null : source.insteadMinor(),
                source == null ? null : source.reason(),
                line.taxes(),
                line.entryMethod(),
                line.voided(),
                line.amountMinor());
        details.add(place, line.number(), line.details());
        contents.add(place, line);
        for (int i = 0; i < line.modifiers().size(); i++) {
            add(place, line.number(), i + 1, line.modifiers().get(i));
        }
        SalePayload.ReturnedV1 returned = line.returned();
        if (returned != null) {
            add(place, line, returned);
        }
    }

    private void add(Place place, SalePayload.LineV1 line, SalePayload.ReturnedV1 returned) {
        returns.add(
                place.tenantId(),
                place.tillId(),
                place.sequence(),
                line.number(),
                returned.kind(),
                returned.saleId(),
                returned.series(),
                returned.receiptNumber(),
                returned.lineNumber(),
                returned.reason(),
                returned.disposition(),
                line.voided() ? 0L : Math.negateExact(line.quantityThousandths()),
                Math.negateExact(line.amountMinor()));
    }

    private void add(Place place, int line, int number, SalePayload.ModifierV1 modifier) {
        modifiers.add(
                place.tenantId(),
                place.tillId(),
                place.sequence(),
                line,
                number,
                modifier.kind(),
                modifier.amountMinor(),
                modifier.reason(),
                modifier.source());
    }

    private void add(Place place, SalePayload.TenderV1 tender) {
        SalePayload.ForeignCashV1 foreign = tender.foreign();
        SalePayload.StoredValueV1 storedValue = tender.storedValue();
        tenders.add(
                place.tenantId(),
                place.tillId(),
                place.sequence(),
                tender.number(),
                tender.type(),
                tender.amountMinor(),
                tender.reference(),
                foreign == null ? null : foreign.currency(),
                foreign == null ? null : foreign.amountMinor(),
                foreign == null ? null : foreign.rateMillionths(),
                storedValue == null ? null : storedValue.code(),
                storedValue == null ? null : storedValue.leftMinor());
    }

    /// Taxes that only voided lines carry have no sums.
    private void add(Place place, SalePayload.TaxTotalV1 total) {
        if (total.baseMinor() != null && total.amountMinor() != null) {
            taxes.add(
                    place.tenantId(),
                    place.tillId(),
                    place.sequence(),
                    total.tax().code(),
                    total.tax().name(),
                    total.tax().kind(),
                    total.tax().value(),
                    total.baseMinor(),
                    total.amountMinor());
        }
    }

    void insertInto(DSLContext db) {
        sales.insertInto(db);
        lines.insertInto(db);
        modifiers.insertInto(db);
        details.insertInto(db);
        contents.insertInto(db);
        returns.insertInto(db);
        tenders.insertInto(db);
        taxes.insertInto(db);
    }
}
