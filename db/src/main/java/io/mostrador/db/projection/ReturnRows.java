package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.BASKET_LINE_RETURN;
import static io.mostrador.db.tables.Tables.SALE_LINE_RETURN;
import static org.jooq.impl.DSL.sum;

import io.mostrador.db.tables.records.BasketLineReturnRecord;
import io.mostrador.db.tables.records.SaleLineReturnRecord;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.returns.Returned;
import io.mostrador.domain.sale.Disposition;
import io.mostrador.domain.sale.LineReturn;
import io.mostrador.domain.sale.PriceModifier;
import io.mostrador.domain.sale.ReceiptNumber;
import io.mostrador.domain.sale.ReturnOrigin;
import io.mostrador.domain.sale.ReturnReason;
import io.mostrador.domain.sale.SaleId;
import io.mostrador.domain.sale.SaleLine;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// How goods came back, in baskets and in sales.
final class ReturnRows {
    private final RowInsert inSales;
    private final RowInsert inBaskets;

    /// @param most so many rows of sales are not held back
    ReturnRows(Connection connection, int most) {
        inSales = new RowInsert(connection, SALE_LINE_RETURN, most);
        inBaskets = new RowInsert(connection, BASKET_LINE_RETURN);
    }

    void addToSale(UUID saleId, SaleLine line) throws SQLException {
        LineReturn returned = line.returned();
        if (returned == null) {
            return;
        }
        Origin origin = Origin.of(returned.origin());
        inSales.set(SALE_LINE_RETURN.SALE_ID, saleId)
                .set(SALE_LINE_RETURN.NUMBER, line.number())
                .set(SALE_LINE_RETURN.KIND, returned.kind().name())
                .set(SALE_LINE_RETURN.ORIGIN_SALE_ID, origin.saleId())
                .set(SALE_LINE_RETURN.ORIGIN_SERIES, origin.series())
                .set(SALE_LINE_RETURN.ORIGIN_RECEIPT_NUMBER, origin.receiptNumber())
                .set(SALE_LINE_RETURN.ORIGIN_LINE, origin.line())
                .set(SALE_LINE_RETURN.REASON, returned.reason().name())
                .set(SALE_LINE_RETURN.DISPOSITION, returned.disposition().name())
                .set(
                        SALE_LINE_RETURN.QUANTITY_THOUSANDTHS,
                        line.voided() ? 0 : -line.quantity().thousandths())
                .set(SALE_LINE_RETURN.REFUND_MINOR, -line.amount().amountMinor())
                .set(SALE_LINE_RETURN.TAXES_MINOR, text(returned.taxes()))
                .run();
    }

    void addToBasket(UUID basketId, SaleLine line) throws SQLException {
        LineReturn returned = line.returned();
        if (returned == null) {
            return;
        }
        Origin origin = Origin.of(returned.origin());
        inBaskets
                .set(BASKET_LINE_RETURN.BASKET_ID, basketId)
                .set(BASKET_LINE_RETURN.NUMBER, line.number())
                .set(BASKET_LINE_RETURN.KIND, returned.kind().name())
                .set(BASKET_LINE_RETURN.ORIGIN_SALE_ID, origin.saleId())
                .set(BASKET_LINE_RETURN.ORIGIN_SERIES, origin.series())
                .set(BASKET_LINE_RETURN.ORIGIN_RECEIPT_NUMBER, origin.receiptNumber())
                .set(BASKET_LINE_RETURN.ORIGIN_LINE, origin.line())
                .set(BASKET_LINE_RETURN.REASON, returned.reason().name())
                .set(BASKET_LINE_RETURN.DISPOSITION, returned.disposition().name())
                .set(
                        BASKET_LINE_RETURN.AS_SOLD_MINOR,
                        line.modified(PriceModifier.Kind.AS_SOLD).amountMinor())
                .set(BASKET_LINE_RETURN.TAXES_MINOR, text(returned.taxes()))
                .run();
    }

    void flush() throws SQLException {
        inSales.flush();
    }

    /// The original's columns, all null without one.
    private record Origin(
            @Nullable UUID saleId,
            @Nullable String series,
            @Nullable Long receiptNumber,
            @Nullable Integer line) {
        static Origin of(@Nullable ReturnOrigin origin) {
            return origin == null
                    ? new Origin(null, null, null, null)
                    : new Origin(
                            origin.saleId().value(),
                            origin.receiptNumber().series(),
                            origin.receiptNumber().number(),
                            origin.lineNumber());
        }
    }

    /// How the lines of a sale came back, by their number.
    static Map<Integer, LineReturn> ofSale(DSLContext dsl, UUID saleId, Currency currency) {
        return dsl.selectFrom(SALE_LINE_RETURN)
                .where(SALE_LINE_RETURN.SALE_ID.eq(saleId))
                .fetchMap(SALE_LINE_RETURN.NUMBER, row -> returned(row, currency));
    }

    /// How the lines of a basket come back, by their number.
    static Map<Integer, BasketLineReturnRecord> ofBasket(DSLContext dsl, UUID basketId) {
        return dsl.selectFrom(BASKET_LINE_RETURN)
                .where(BASKET_LINE_RETURN.BASKET_ID.eq(basketId))
                .fetchMap(BASKET_LINE_RETURN.NUMBER);
    }

    /// What came back of the lines of a sale in completed sales, by their number.
    static Map<Integer, Returned> before(DSLContext dsl, UUID originSaleId, Currency currency) {
        return dsl.select(
                        SALE_LINE_RETURN.ORIGIN_LINE,
                        sum(SALE_LINE_RETURN.QUANTITY_THOUSANDTHS),
                        sum(SALE_LINE_RETURN.REFUND_MINOR))
                .from(SALE_LINE_RETURN)
                .where(SALE_LINE_RETURN.ORIGIN_SALE_ID.eq(originSaleId))
                .groupBy(SALE_LINE_RETURN.ORIGIN_LINE)
                .fetchMap(
                        row -> row.value1(),
                        row -> new Returned(
                                new Quantity(row.value2().longValueExact()),
                                Money.of(row.value3().longValueExact(), currency)));
    }

    private static LineReturn returned(SaleLineReturnRecord row, Currency currency) {
        UUID saleId = row.getOriginSaleId();
        return new LineReturn(
                LineReturn.Kind.valueOf(row.getKind()),
                saleId == null
                        ? null
                        : new ReturnOrigin(
                                new SaleId(saleId),
                                new ReceiptNumber(row.getOriginSeries(), row.getOriginReceiptNumber()),
                                row.getOriginLine()),
                ReturnReason.valueOf(row.getReason()),
                Disposition.valueOf(row.getDisposition()),
                taxes(row.getTaxesMinor(), currency));
    }

    static LineReturn returned(BasketLineReturnRecord row, Currency currency) {
        UUID saleId = row.getOriginSaleId();
        return new LineReturn(
                LineReturn.Kind.valueOf(row.getKind()),
                saleId == null
                        ? null
                        : new ReturnOrigin(
                                new SaleId(saleId),
                                new ReceiptNumber(row.getOriginSeries(), row.getOriginReceiptNumber()),
                                row.getOriginLine()),
                ReturnReason.valueOf(row.getReason()),
                Disposition.valueOf(row.getDisposition()),
                taxes(row.getTaxesMinor(), currency));
    }

    private static String text(List<Money> taxes) {
        return taxes.stream().map(tax -> Long.toString(tax.amountMinor())).collect(Collectors.joining(" "));
    }

    private static List<Money> taxes(String text, Currency currency) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" ", -1))
                        .map(tax -> Money.of(Long.parseLong(tax), currency))
                        .toList();
    }

    /// What makes the line's amount what was paid; none where the price does, or where the line is voided.
    static List<PriceModifier> asSold(@Nullable BasketLineReturnRecord row, boolean voided, Currency currency) {
        if (row == null || voided || row.getAsSoldMinor() == 0) {
            return List.of();
        }
        return List.of(PriceModifier.asSold(Money.of(row.getAsSoldMinor(), currency)));
    }
}
