package io.mostrador.domain.till;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.tender.TenderType;
import java.util.Currency;

/// The running totals of a till session. The one place where expected cash is worked out; screen, Z and server use
/// it.
///
/// @param saleCount completed sales with a total of zero or more
/// @param returnCount completed sales with money or goods going back
/// @param salesTotal sum of the totals of the sales
/// @param returnsTotal sum of the totals of the returns, negative or zero
/// @param cashKept cash handed over less change and refunds
/// @param cardKept card amounts less card refunds
/// @param noSaleCount drawer openings without a sale
/// @param voidedSaleCount baskets given up
public record TillTotals(
        long saleCount,
        long returnCount,
        Money salesTotal,
        Money returnsTotal,
        Money cashKept,
        Money cardKept,
        long noSaleCount,
        long voidedSaleCount) {

    public static TillTotals none(Currency currency) {
        Money zero = Money.zero(currency);
        return new TillTotals(0, 0, zero, zero, zero, zero, 0, 0);
    }

    public TillTotals plus(Sale sale) {
        boolean back = sale.isReturn();
        return new TillTotals(
                back ? saleCount : saleCount + 1,
                back ? returnCount + 1 : returnCount,
                back ? salesTotal : salesTotal.plus(sale.total()),
                back ? returnsTotal.plus(sale.total()) : returnsTotal,
                cashKept.plus(sale.kept(TenderType.CASH)),
                cardKept.plus(sale.kept(TenderType.CARD)),
                noSaleCount,
                voidedSaleCount);
    }

    public TillTotals plusNoSale() {
        return new TillTotals(
                saleCount, returnCount, salesTotal, returnsTotal, cashKept, cardKept, noSaleCount + 1, voidedSaleCount);
    }

    public TillTotals plusVoidedSale() {
        return new TillTotals(
                saleCount, returnCount, salesTotal, returnsTotal, cashKept, cardKept, noSaleCount, voidedSaleCount + 1);
    }

    /// Sales and returns together.
    public Money netTotal() {
        return salesTotal.plus(returnsTotal);
    }

    /// What should be in the till: float + cash tenders - change - cash refunds.
    public Money expectedCash(Money openingFloat) {
        return openingFloat.plus(cashKept);
    }
}
