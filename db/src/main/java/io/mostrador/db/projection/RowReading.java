package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.ITEM;
import static io.mostrador.db.tables.Tables.SALE_COUPON;
import static io.mostrador.db.tables.Tables.SALE_LINE;
import static io.mostrador.db.tables.Tables.SALE_LINE_MODIFIER;
import static io.mostrador.db.tables.Tables.TENDER_LINE;
import static io.mostrador.db.tables.Tables.TILL_SESSION_TENDER;

import io.mostrador.db.fact.PriceMapping;
import io.mostrador.db.fact.TaxMapping;
import io.mostrador.db.tables.records.BasketDiscountRecord;
import io.mostrador.db.tables.records.BasketLineRecord;
import io.mostrador.db.tables.records.BasketLineReturnRecord;
import io.mostrador.db.tables.records.BasketModifierRecord;
import io.mostrador.db.tables.records.BasketTenderRecord;
import io.mostrador.db.tables.records.SaleLineModifierRecord;
import io.mostrador.db.tables.records.SaleLineRecord;
import io.mostrador.db.tables.records.SaleRecord;
import io.mostrador.db.tables.records.TenderLineRecord;
import io.mostrador.db.tables.records.TillRecord;
import io.mostrador.db.tables.records.TillSessionRecord;
import io.mostrador.domain.coupon.CouponCode;
import io.mostrador.domain.coupon.RedeemedCoupon;
import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.item.OpenPrice;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.MoneyFormat;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.money.Rounding;
import io.mostrador.domain.money.UnitPrice;
import io.mostrador.domain.people.OperatorId;
import io.mostrador.domain.sale.Discount;
import io.mostrador.domain.sale.DiscountReason;
import io.mostrador.domain.sale.LineDetails;
import io.mostrador.domain.sale.LineReturn;
import io.mostrador.domain.sale.PriceModifier;
import io.mostrador.domain.sale.PriceSource;
import io.mostrador.domain.sale.ReceiptNumber;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.sale.SaleId;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.store.StoreProfile;
import io.mostrador.domain.tax.PriceBasis;
import io.mostrador.domain.tax.TaxCodes;
import io.mostrador.domain.tax.TaxPolicy;
import io.mostrador.domain.tax.TaxScope;
import io.mostrador.domain.tender.ForeignCash;
import io.mostrador.domain.tender.StoredValueCode;
import io.mostrador.domain.tender.StoredValueUse;
import io.mostrador.domain.tender.TenderDetail;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.domain.till.TillSession;
import io.mostrador.domain.till.TillSessionId;
import io.mostrador.domain.till.TillTotals;
import io.mostrador.sync.protocol.payload.SalePayload.PriceSourceV1;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// Rows to values.
final class RowReading {
    private RowReading() {}

    static StoreProfile store(TillRecord row) {
        return new StoreProfile(
                row.getStoreName(),
                row.getTaxId(),
                List.of(row.getAddressLines()),
                List.of(row.getFooterLines()),
                row.getWorkstation(),
                row.getSeries(),
                row.getCountry(),
                PriceBasis.valueOf(row.getPrices()),
                Currency.getInstance(row.getCurrency()),
                new MoneyFormat(
                        row.getDecimalSeparator().charAt(0),
                        row.getGroupSeparator().charAt(0)),
                ZoneId.of(row.getZone()),
                row.getLanguage());
    }

    /// @param row with all columns of `item`
    static Item item(Record row) {
        Currency currency = Currency.getInstance(row.get(ITEM.CURRENCY));
        Long cost = row.get(ITEM.COST_MINOR);
        return new Item(
                new ItemId(row.get(ITEM.ITEM_ID)),
                new ScanCode(row.get(ITEM.CODE)),
                row.get(ITEM.NAME),
                row.get(ITEM.CATEGORY),
                UnitOfMeasure.valueOf(row.get(ITEM.UNIT)),
                Money.of(row.get(ITEM.UNIT_PRICE_MINOR), currency),
                TaxCodes.parse(row.get(ITEM.TAXES)),
                cost == null ? null : Money.of(cost, currency),
                TraitColumns.of(row, currency),
                OpenPrice.valueOf(row.get(ITEM.OPEN_PRICE)));
    }

    /// @param row with the columns of `item` first, in the table's order
    static Item item(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString(9));
        long cost = row.getLong(8);
        boolean costKnown = !row.wasNull();
        return new Item(
                new ItemId(row.getString(1)),
                new ScanCode(row.getString(2)),
                row.getString(3),
                row.getString(4),
                UnitOfMeasure.valueOf(row.getString(5)),
                Money.of(row.getLong(6), currency),
                TaxCodes.parse(row.getString(7)),
                costKnown ? Money.of(cost, currency) : null,
                TraitColumns.of(row, currency),
                OpenPrice.valueOf(row.getString(20)));
    }

    static SaleLine line(
            BasketLineRecord row, LineDetails details, @Nullable BasketLineReturnRecord returned, Currency currency) {
        return new SaleLine(
                row.getNumber(),
                new ItemId(row.getItemId()),
                new ScanCode(row.getCode()),
                row.getDescription(),
                row.getCategory(),
                UnitOfMeasure.valueOf(row.getUnit()),
                new Quantity(row.getQuantityThousandths()),
                Money.of(row.getUnitPriceMinor(), currency),
                source(row, currency),
                TaxColumn.taxes(row.getTaxes(), currency),
                EntryMethod.valueOf(row.getEntryMethod()),
                details,
                ReturnRows.asSold(returned, row.getVoided(), currency),
                row.getVoided(),
                returned == null ? null : ReturnRows.returned(returned, currency));
    }

    /// @param row with the columns of `sale_line` that say where a price came from
    private static PriceSource source(Record row, Currency currency) {
        String kind = row.get(SALE_LINE.PRICE_SOURCE);
        return PriceMapping.source(
                kind == null
                        ? null
                        : new PriceSourceV1(
                                kind,
                                row.get(SALE_LINE.PRICE_LIST),
                                row.get(SALE_LINE.PRICE_FROM_THOUSANDTHS),
                                row.get(SALE_LINE.PRICE_BY),
                                row.get(SALE_LINE.PRICE_INSTEAD_MINOR),
                                row.get(SALE_LINE.PRICE_REASON)),
                currency);
    }

    static TenderLine tender(BasketTenderRecord row, Currency currency) {
        return new TenderLine(
                row.getNumber(),
                TenderType.valueOf(row.getType()),
                Money.of(row.getAmountMinor(), currency),
                row.getReference(),
                detail(
                        foreign(row.getForeignCurrency(), row.getForeignMinor(), row.getRateMillionths(), currency),
                        storedValue(row.getStoredValueCode(), row.getLeftMinor(), currency)));
    }

    private static @Nullable TenderDetail detail(@Nullable ForeignCash foreign, @Nullable StoredValueUse storedValue) {
        return foreign == null ? storedValue : foreign;
    }

    private static @Nullable StoredValueUse storedValue(
            @Nullable String code, @Nullable Long leftMinor, Currency currency) {
        return code == null
                ? null
                : new StoredValueUse(
                        StoredValueCode.of(code),
                        Money.of(leftMinor == null ? 0 : leftMinor, currency),
                        leftMinor == null);
    }

    private static @Nullable ForeignCash foreign(
            @Nullable String code, @Nullable Long minor, @Nullable Long rateMillionths, Currency home) {
        return code == null || minor == null || rateMillionths == null
                ? null
                : new ForeignCash(Money.of(minor, Currency.getInstance(code)), new UnitPrice(rateMillionths, home));
    }

    static TillSession session(TillSessionRecord row) {
        Currency currency = Currency.getInstance(row.getCurrency());
        return new TillSession(
                new TillSessionId(row.getTillSessionId()),
                row.getBusinessDate(),
                row.getOpenedAt().toInstant(),
                new OperatorId(row.getOpenedBy()),
                Money.of(row.getOpeningFloatMinor(), currency));
    }

    static TillTotals totals(DSLContext dsl, TillSessionRecord row) {
        Currency currency = Currency.getInstance(row.getCurrency());
        return new TillTotals(
                row.getSaleCount(),
                row.getReturnCount(),
                Money.of(row.getSalesTotalMinor(), currency),
                Money.of(row.getReturnsTotalMinor(), currency),
                Money.of(row.getDiscountsTotalMinor(), currency),
                Money.of(row.getRoundingTotalMinor(), currency),
                kept(dsl, row.getTillSessionId(), currency),
                CurrencyRows.kept(dsl, row.getTillSessionId()),
                row.getNoSaleCount(),
                row.getVoidedSaleCount(),
                Money.of(row.getAccountPaymentsMinor(), currency),
                Money.of(row.getGiftCardLoadsMinor(), currency));
    }

    private static Map<TenderType, Money> kept(DSLContext dsl, UUID sessionId, Currency currency) {
        return dsl.selectFrom(TILL_SESSION_TENDER)
                .where(TILL_SESSION_TENDER.TILL_SESSION_ID.eq(sessionId))
                .fetchMap(row -> TenderType.valueOf(row.getType()), row -> Money.of(row.getKeptMinor(), currency));
    }

    static Sale sale(DSLContext dsl, SaleRecord row) {
        UUID id = row.getSaleId();
        Currency currency = Currency.getInstance(row.getCurrency());
        TaxRows taxes = TaxRows.of(dsl, id, currency);
        Map<Integer, List<PriceModifier>> modifiers = dsl.selectFrom(SALE_LINE_MODIFIER)
                .where(SALE_LINE_MODIFIER.SALE_ID.eq(id))
                .orderBy(SALE_LINE_MODIFIER.MODIFIER_NUMBER)
                .fetchGroups(SaleLineModifierRecord::getNumber, modifier -> modifier(modifier, currency));
        Map<Integer, LineDetails> details = LineDetailRows.ofSale(dsl, id, currency);
        Map<Integer, LineReturn> returned = ReturnRows.ofSale(dsl, id, currency);
        return new Sale(
                new SaleId(id),
                new ReceiptNumber(row.getSeries(), row.getReceiptNumber()),
                new TillSessionId(row.getTillSessionId()),
                row.getBusinessDate(),
                row.getCompletedAt().toInstant(),
                ZoneId.of(row.getZone()),
                new OperatorId(row.getOperatorId()),
                row.getOperatorName(),
                dsl.selectFrom(SALE_LINE)
                        .where(SALE_LINE.SALE_ID.eq(id))
                        .orderBy(SALE_LINE.NUMBER)
                        .fetch(line -> line(
                                line,
                                details.getOrDefault(line.getNumber(), LineDetails.NONE),
                                modifiers.getOrDefault(line.getNumber(), List.of()),
                                returned.get(line.getNumber()),
                                taxes)),
                new TaxPolicy(
                        PriceBasis.valueOf(row.getPrices()),
                        TaxScope.valueOf(row.getTaxScope()),
                        Rounding.valueOf(row.getTaxRounding())),
                taxes.totals(),
                dsl.selectFrom(TENDER_LINE)
                        .where(TENDER_LINE.SALE_ID.eq(id))
                        .orderBy(TENDER_LINE.NUMBER)
                        .fetch(tender -> tender(tender, currency)),
                Money.of(row.getTotalMinor(), currency),
                Money.of(row.getRoundingMinor(), currency),
                Money.of(row.getChangeMinor(), currency),
                CustomerReading.ofSale(dsl, id),
                dsl.selectFrom(SALE_COUPON)
                        .where(SALE_COUPON.SALE_ID.eq(id))
                        .orderBy(SALE_COUPON.CODE)
                        .fetch(coupon -> new RedeemedCoupon(
                                new CouponCode(coupon.getCode()),
                                coupon.getSingleUse(),
                                Money.of(coupon.getSavedMinor(), currency))));
    }

    private static PriceModifier modifier(SaleLineModifierRecord row, Currency currency) {
        return new PriceModifier(
                PriceModifier.Kind.valueOf(row.getKind()),
                Money.of(row.getAmountMinor(), currency),
                row.getReason(),
                row.getSource());
    }

    static PriceModifier promotion(BasketModifierRecord row, Currency currency) {
        return new PriceModifier(
                PriceModifier.Kind.PROMOTION,
                Money.of(row.getAmountMinor(), currency),
                row.getReason(),
                row.getSource());
    }

    static Discount discount(BasketDiscountRecord row, Currency currency) {
        Integer basisPoints = row.getBasisPoints();
        Discount.Size size = basisPoints == null
                ? new Discount.Amount(Money.of(row.getAmountMinor(), currency))
                : new Discount.Percent(basisPoints);
        return new Discount(size, DiscountReason.valueOf(row.getReason()));
    }

    private static SaleLine line(
            SaleLineRecord row,
            LineDetails details,
            List<PriceModifier> modifiers,
            @Nullable LineReturn returned,
            TaxRows taxes) {
        return new SaleLine(
                row.getNumber(),
                new ItemId(row.getItemId()),
                new ScanCode(row.getCode()),
                row.getDescription(),
                row.getCategory(),
                UnitOfMeasure.valueOf(row.getUnit()),
                new Quantity(row.getQuantityThousandths()),
                Money.of(row.getUnitPriceMinor(), taxes.currency()),
                source(row, taxes.currency()),
                TaxMapping.taxes(row.getTaxes(), taxes.meanings()),
                EntryMethod.valueOf(row.getEntryMethod()),
                details,
                modifiers,
                row.getVoided(),
                returned);
    }

    private static TenderLine tender(TenderLineRecord row, Currency currency) {
        return new TenderLine(
                row.getNumber(),
                TenderType.valueOf(row.getType()),
                Money.of(row.getAmountMinor(), currency),
                row.getReference(),
                detail(
                        foreign(row.getForeignCurrency(), row.getForeignMinor(), row.getRateMillionths(), currency),
                        storedValue(row.getStoredValueCode(), row.getLeftMinor(), currency)));
    }
}
