package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.BASKET_LINE_DETAIL;
import static io.mostrador.db.tables.Tables.SALE_LINE_DETAIL;

import io.mostrador.db.tables.records.BasketLineDetailRecord;
import io.mostrador.db.tables.records.SaleLineDetailRecord;
import io.mostrador.domain.people.OperatorId;
import io.mostrador.domain.sale.LineDetails;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// What lines of baskets and sales tell beside item, quantity and price.
final class LineDetailRows {
    private LineDetailRows() {}

    /// By the number of their line; a line that tells nothing is not there.
    static Map<Integer, LineDetails> ofSale(DSLContext dsl, UUID saleId, Currency currency) {
        return dsl.selectFrom(SALE_LINE_DETAIL)
                .where(SALE_LINE_DETAIL.SALE_ID.eq(saleId))
                .fetchMap(SALE_LINE_DETAIL.NUMBER, row -> details(row, currency));
    }

    /// By the number of their line; a line that tells nothing is not there.
    static Map<Integer, LineDetails> ofBasket(DSLContext dsl, UUID basketId, Currency currency) {
        return dsl.selectFrom(BASKET_LINE_DETAIL)
                .where(BASKET_LINE_DETAIL.BASKET_ID.eq(basketId))
                .fetchMap(BASKET_LINE_DETAIL.NUMBER, row -> details(row, currency));
    }

    /// @param rows of `sale_line_detail`
    static void addToSale(RowInsert rows, UUID saleId, int number, LineDetails details) {
        rows.set(SALE_LINE_DETAIL.SALE_ID, saleId)
                .set(SALE_LINE_DETAIL.NUMBER, number)
                .set(SALE_LINE_DETAIL.NOTE, details.note())
                .set(SALE_LINE_DETAIL.LOT, details.lot())
                .set(SALE_LINE_DETAIL.EXPIRY, details.expiry())
                .set(SALE_LINE_DETAIL.SERIAL, details.serial())
                .set(SALE_LINE_DETAIL.EXPIRY_OVERRIDE, text(details.expiryOverride()))
                .set(SALE_LINE_DETAIL.CONFIRMED_AGE, details.confirmedAge())
                .set(SALE_LINE_DETAIL.DEPOSIT_OF, details.depositOf())
                .set(SALE_LINE_DETAIL.CONTENTS, ContentsColumn.text(details.contents()));
    }

    /// @param rows of `basket_line_detail`
    static void addToBasket(RowInsert rows, UUID basketId, int number, LineDetails details) {
        rows.set(BASKET_LINE_DETAIL.BASKET_ID, basketId)
                .set(BASKET_LINE_DETAIL.NUMBER, number)
                .set(BASKET_LINE_DETAIL.NOTE, details.note())
                .set(BASKET_LINE_DETAIL.LOT, details.lot())
                .set(BASKET_LINE_DETAIL.EXPIRY, details.expiry())
                .set(BASKET_LINE_DETAIL.SERIAL, details.serial())
                .set(BASKET_LINE_DETAIL.EXPIRY_OVERRIDE, text(details.expiryOverride()))
                .set(BASKET_LINE_DETAIL.CONFIRMED_AGE, details.confirmedAge())
                .set(BASKET_LINE_DETAIL.DEPOSIT_OF, details.depositOf())
                .set(BASKET_LINE_DETAIL.CONTENTS, ContentsColumn.text(details.contents()));
    }

    private static LineDetails details(SaleLineDetailRecord row, Currency currency) {
        return new LineDetails(
                row.getNote(),
                row.getLot(),
                row.getExpiry(),
                row.getSerial(),
                operator(row.getExpiryOverride()),
                row.getConfirmedAge(),
                row.getDepositOf(),
                ContentsColumn.contents(row.getContents(), currency));
    }

    private static LineDetails details(BasketLineDetailRecord row, Currency currency) {
        return new LineDetails(
                row.getNote(),
                row.getLot(),
                row.getExpiry(),
                row.getSerial(),
                operator(row.getExpiryOverride()),
                row.getConfirmedAge(),
                row.getDepositOf(),
                ContentsColumn.contents(row.getContents(), currency));
    }

    private static @Nullable String text(@Nullable OperatorId operator) {
        return operator == null ? null : operator.value();
    }

    private static @Nullable OperatorId operator(@Nullable String id) {
        return id == null ? null : new OperatorId(id);
    }
}
