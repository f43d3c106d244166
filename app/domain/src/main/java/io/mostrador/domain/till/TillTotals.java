package io.mostrador.domain.till;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.tender.TenderType;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;

/// The running totals of a till session. The one place where expected cash is worked out; screen, Z and server
/// use it.
///
/// @param saleCount completed sales in which goods went out
/// @param returnCount completed sales in which goods came back; an exchange is both
/// @param salesTotal sum of what went out
/// @param returnsTotal sum of what came back, negative or zero
/// @param discountsTotal what promotions and people took off the prices in both, negative or zero unless more
/// came back than went out
/// @param roundingTotal what cash rounding put on or took off; no sale
/// @param kept by tender type what was handed over less change and refunds; a type that makes nothing is left
/// out
/// @param noSaleCount drawer openings without a sale
/// @param voidedSaleCount baskets given up
public record TillTotals(
        long saleCount,
        long returnCount,
        Money salesTotal,
        Money returnsTotal,
        Money discountsTotal,
        Money roundingTotal,
        Map<TenderType, Money> kept,
        long noSaleCount,
        long voidedSaleCount) {

    public TillTotals {
        EnumMap<TenderType, Money> something = new EnumMap<>(TenderType.class);
        kept.forEach((type, amount) -> {
            if (!amount.isZero()) {
                something.put(type, amount);
            }
        });
        kept = Collections.unmodifiableMap(something);
    }

    public static TillTotals none(Currency currency) {
        Money zero = Money.zero(currency);
        return new TillTotals(0, 0, zero, zero, zero, zero, Map.of(), 0, 0);
    }

    public TillTotals plus(Sale sale) {
        Money returned = sale.returned();
        boolean back = sale.activeLines().stream().anyMatch(SaleLine::isReturn);
        boolean out = !back || !sale.activeLines().stream().allMatch(SaleLine::isReturn);
        EnumMap<TenderType, Money> sums = new EnumMap<>(TenderType.class);
        for (TenderType type : TenderType.values()) {
            sums.put(type, kept(type).plus(sale.kept(type)));
        }
        return new TillTotals(
                out ? saleCount + 1 : saleCount,
                back ? returnCount + 1 : returnCount,
                salesTotal.plus(sale.total().minus(returned)),
                returnsTotal.plus(returned),
                discountsTotal.plus(sale.modified()),
                roundingTotal.plus(sale.rounding()),
                sums,
                noSaleCount,
                voidedSaleCount);
    }

    public TillTotals plusNoSale() {
        return counting(noSaleCount + 1, voidedSaleCount);
    }

    public TillTotals plusVoidedSale() {
        return counting(noSaleCount, voidedSaleCount + 1);
    }

    private TillTotals counting(long noSales, long voidedSales) {
        return new TillTotals(
                saleCount,
                returnCount,
                salesTotal,
                returnsTotal,
                discountsTotal,
                roundingTotal,
                kept,
                noSales,
                voidedSales);
    }

    /// What stayed of one tender type, zero where nothing did.
    public Money kept(TenderType type) {
        return kept.getOrDefault(type, Money.zero(salesTotal.currency()));
    }

    /// Sales and returns together.
    public Money netTotal() {
        return salesTotal.plus(returnsTotal);
    }

    /// What should be in the till: float + cash tenders - change - cash refunds.
    public Money expectedCash(Money openingFloat) {
        return openingFloat.plus(kept(TenderType.CASH));
    }
}
