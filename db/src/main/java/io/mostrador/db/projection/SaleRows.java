package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.SALE;
import static io.mostrador.db.tables.Tables.SALE_COUPON;
import static io.mostrador.db.tables.Tables.SALE_LINE;
import static io.mostrador.db.tables.Tables.SALE_LINE_DETAIL;
import static io.mostrador.db.tables.Tables.SALE_LINE_MODIFIER;
import static io.mostrador.db.tables.Tables.TAX_LINE;
import static io.mostrador.db.tables.Tables.TENDER_LINE;

import io.mostrador.db.fact.PriceMapping;
import io.mostrador.db.fact.TaxMapping;
import io.mostrador.domain.coupon.RedeemedCoupon;
import io.mostrador.domain.sale.LineDetails;
import io.mostrador.domain.sale.PriceModifier;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.sale.SaleId;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.tax.Tax;
import io.mostrador.domain.tax.TaxTotal;
import io.mostrador.domain.tender.ForeignCash;
import io.mostrador.domain.tender.StoredValueUse;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.sync.protocol.payload.SalePayload.PriceSourceV1;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Completed sales with their lines: the hot path.
final class SaleRows {
    private final DSLContext dsl;
    private final RowInsert sales;
    private final RowInsert lines;
    private final RowInsert modifiers;
    private final RowInsert details;
    private final ReturnRows returns;
    private final RowInsert taxes;
    private final RowInsert tenders;
    private final RowInsert coupons;

    /// @param most so many rows of a table are not held back
    SaleRows(Connection connection, int most) {
        dsl = H2File.dsl(connection);
        sales = new RowInsert(connection, SALE, most);
        lines = new RowInsert(connection, SALE_LINE, most);
        modifiers = new RowInsert(connection, SALE_LINE_MODIFIER, most);
        details = new RowInsert(connection, SALE_LINE_DETAIL, most);
        returns = new ReturnRows(connection, most);
        taxes = new RowInsert(connection, TAX_LINE, most);
        tenders = new RowInsert(connection, TENDER_LINE, most);
        coupons = new RowInsert(connection, SALE_COUPON, most);
    }

    /// @throws IllegalStateException when there is no such sale
    void require(SaleId id) throws SQLException {
        sales.flush();
        if (!dsl.fetchExists(SALE, SALE.SALE_ID.eq(id.value()))) {
            throw new IllegalStateException("no such sale: " + id);
        }
    }

    void add(Sale sale, Place place) throws SQLException {
        UUID id = sale.id().value();
        sales.set(SALE.SALE_ID, id)
                .set(SALE.SEQUENCE, place.sequence())
                .set(SALE.SERIES, sale.receiptNumber().series())
                .set(SALE.RECEIPT_NUMBER, sale.receiptNumber().number())
                .set(SALE.TILL_SESSION_ID, sale.tillSessionId().value())
                .set(SALE.BUSINESS_DATE, sale.businessDate())
                .set(SALE.COMPLETED_AT, place.at())
                .set(SALE.ZONE, sale.zone().getId())
                .set(SALE.OPERATOR_ID, sale.operatorId().value())
                .set(SALE.OPERATOR_NAME, sale.operatorName())
                .set(SALE.CURRENCY, sale.total().currency().getCurrencyCode())
                .set(SALE.PRICES, sale.taxPolicy().prices().name())
                .set(SALE.TAX_SCOPE, sale.taxPolicy().scope().name())
                .set(SALE.TAX_ROUNDING, sale.taxPolicy().rounding().name())
                .set(SALE.LINES_MINOR, sale.linesTotal().amountMinor())
                .set(SALE.TAX_MINOR, sale.tax().amountMinor())
                .set(SALE.TOTAL_MINOR, sale.total().amountMinor())
                .set(SALE.ROUNDING_MINOR, sale.rounding().amountMinor())
                .set(SALE.CHANGE_MINOR, sale.changeDue().amountMinor())
                .run();
        for (SaleLine line : sale.lines()) {
            add(id, line);
            returns.addToSale(id, line);
        }
        lines.run();
        modifiers.run();
        details.run();
        for (TaxTotal total : sale.taxes()) {
            add(id, total.tax(), total);
        }
        for (Tax tax : sale.taxesOfVoidedLines()) {
            add(id, tax, null);
        }
        taxes.run();
        for (TenderLine tender : sale.tenders()) {
            add(id, tender);
        }
        tenders.run();
        for (RedeemedCoupon coupon : sale.coupons()) {
            add(id, coupon);
        }
        coupons.run();
    }

    /// Stores what was held back.
    void flush() throws SQLException {
        sales.flush();
        lines.flush();
        modifiers.flush();
        details.flush();
        returns.flush();
        taxes.flush();
        tenders.flush();
        coupons.flush();
    }

    private void add(UUID id, SaleLine line) throws SQLException {
        PriceSourceV1 source = PriceMapping.payload(line.priceSource());
        lines.set(SALE_LINE.SALE_ID, id)
                .set(SALE_LINE.NUMBER, line.number())
                .set(SALE_LINE.ITEM_ID, line.itemId().value())
                .set(SALE_LINE.CODE, line.code().value())
                .set(SALE_LINE.DESCRIPTION, line.description())
                .set(SALE_LINE.CATEGORY, line.category())
                .set(SALE_LINE.UNIT, line.unit().name())
                .set(SALE_LINE.QUANTITY_THOUSANDTHS, line.quantity().thousandths())
                .set(SALE_LINE.UNIT_PRICE_MINOR, line.unitPrice().amountMinor())
                .set(SALE_LINE.PRICE_SOURCE, source == null ? null : source.kind())
                .set(SALE_LINE.PRICE_LIST, source == null ? null : source.list())
                .set(SALE_LINE.PRICE_FROM_THOUSANDTHS, source == null ? null : source.fromThousandths())
                .set(SALE_LINE.PRICE_BY, source == null ? null : source.operatorId())
                .set(SALE_LINE.PRICE_INSTEAD_MINOR, source == null ? null : source.insteadMinor())
                .set(SALE_LINE.PRICE_REASON, source == null ? null : source.reason())
                .set(SALE_LINE.TAXES, TaxMapping.codes(line))
                .set(SALE_LINE.ENTRY_METHOD, line.entryMethod().name())
                .set(SALE_LINE.VOIDED, line.voided())
                .set(SALE_LINE.AMOUNT_MINOR, line.amount().amountMinor());
        if (!line.details().equals(LineDetails.NONE)) {
            LineDetailRows.addToSale(details, id, line.number(), line.details());
        }
        for (int i = 0; i < line.modifiers().size(); i++) {
            add(id, line.number(), i + 1, line.modifiers().get(i));
        }
    }

    private void add(UUID id, int line, int number, PriceModifier modifier) throws SQLException {
        modifiers
                .set(SALE_LINE_MODIFIER.SALE_ID, id)
                .set(SALE_LINE_MODIFIER.NUMBER, line)
                .set(SALE_LINE_MODIFIER.MODIFIER_NUMBER, number)
                .set(SALE_LINE_MODIFIER.KIND, modifier.kind().name())
                .set(SALE_LINE_MODIFIER.AMOUNT_MINOR, modifier.amount().amountMinor())
                .set(SALE_LINE_MODIFIER.REASON, modifier.reason())
                .set(SALE_LINE_MODIFIER.SOURCE, modifier.source());
    }

    private void add(UUID id, RedeemedCoupon coupon) throws SQLException {
        coupons.set(SALE_COUPON.SALE_ID, id)
                .set(SALE_COUPON.CODE, coupon.code().value())
                .set(SALE_COUPON.SINGLE_USE, coupon.singleUse())
                .set(SALE_COUPON.SAVED_MINOR, coupon.saved().amountMinor());
    }

    private void add(UUID id, Tax tax, @Nullable TaxTotal total) throws SQLException {
        taxes.set(TAX_LINE.SALE_ID, id)
                .set(TAX_LINE.TAX_CODE, tax.code())
                .set(TAX_LINE.TAX, TaxColumn.text(List.of(tax)))
                .set(TAX_LINE.BASE_MINOR, total == null ? null : total.base().amountMinor())
                .set(
                        TAX_LINE.AMOUNT_MINOR,
                        total == null ? null : total.amount().amountMinor());
    }

    private void add(UUID id, TenderLine tender) throws SQLException {
        ForeignCash foreign = tender.foreign();
        StoredValueUse storedValue = tender.storedValue();
        tenders.set(TENDER_LINE.SALE_ID, id)
                .set(TENDER_LINE.NUMBER, tender.number())
                .set(TENDER_LINE.TYPE, tender.type().name())
                .set(TENDER_LINE.AMOUNT_MINOR, tender.amountTendered().amountMinor())
                .set(TENDER_LINE.REFERENCE, tender.reference())
                .set(
                        TENDER_LINE.FOREIGN_CURRENCY,
                        foreign == null ? null : foreign.amount().currency().getCurrencyCode())
                .set(
                        TENDER_LINE.FOREIGN_MINOR,
                        foreign == null ? null : foreign.amount().amountMinor())
                .set(
                        TENDER_LINE.RATE_MILLIONTHS,
                        foreign == null ? null : foreign.rate().millionths())
                .set(
                        TENDER_LINE.STORED_VALUE_CODE,
                        storedValue == null ? null : storedValue.code().toString())
                .set(
                        TENDER_LINE.LEFT_MINOR,
                        storedValue == null || storedValue.onTrust()
                                ? null
                                : storedValue.left().amountMinor());
    }
}
