package io.mostrador.domain.till;

import io.mostrador.domain.customer.AccountPayment;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.tender.TenderType;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
/// @param kept by tender type what was handed over less change and refunds, with payments on account; a type
/// that makes nothing is left out
/// @param foreignCash cash of other currencies by currency, each in itself; what it counted for is in `kept`
/// @param noSaleCount drawer openings without a sale
/// @param voidedSaleCount baskets given up
/// @param accountPayments what customers paid for what was sold on account: no sale
public record TillTotals(
        long saleCount,
        long returnCount,
        Money salesTotal,
        Money returnsTotal,
        Money discountsTotal,
        Money roundingTotal,
        Map<TenderType, Money> kept,
        Map<Currency, Money> foreignCash,
        long noSaleCount,
        long voidedSaleCount,
        Money accountPayments) {

    public TillTotals {
        EnumMap<TenderType, Money> something = new EnumMap<>(TenderType.class);
        kept.forEach((type, amount) -> {
            if (!amount.isZero()) {
                something.put(type, amount);
            }
        });
        kept = Collections.unmodifiableMap(something);
        Map<Currency, Money> byCode = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
        byCode.putAll(foreignCash);
        foreignCash = Collections.unmodifiableMap(byCode);
    }

    public static TillTotals none(Currency currency) {
        Money zero = Money.zero(currency);
        return new TillTotals(0, 0, zero, zero, zero, zero, Map.of(), Map.of(), 0, 0, zero);
    }

    public TillTotals plus(Sale sale) {
        Money returned = sale.returned();
        List<SaleLine> lines = sale.activeLines();
        boolean back = lines.stream().anyMatch(SaleLine::isReturn);
        boolean out = !back || !lines.stream().allMatch(SaleLine::isReturn);
        EnumMap<TenderType, Money> sums = new EnumMap<>(TenderType.class);
        for (TenderType type : TenderType.values()) {
            sums.put(type, kept(type).plus(sale.kept(type)));
        }
        Map<Currency, Money> foreign = new HashMap<>(foreignCash);
        sale.foreignCash().forEach(amount -> foreign.merge(amount.currency(), amount, Money::plus));
        return new TillTotals(
                out ? saleCount + 1 : saleCount,
                back ? returnCount + 1 : returnCount,
                salesTotal.plus(sale.total().minus(returned)),
                returnsTotal.plus(returned),
                discountsTotal.plus(sale.modified()),
                roundingTotal.plus(sale.rounding()),
                sums,
                foreign,
                noSaleCount,
                voidedSaleCount,
                accountPayments);
    }

    public TillTotals plus(AccountPayment payment) {
        EnumMap<TenderType, Money> sums = new EnumMap<>(TenderType.class);
        sums.putAll(kept);
        sums.merge(payment.tender().type(), payment.amount(), Money::plus);
        return new TillTotals(
                saleCount,
                returnCount,
                salesTotal,
                returnsTotal,
                discountsTotal,
                roundingTotal,
                sums,
                foreignCash,
                noSaleCount,
                voidedSaleCount,
                accountPayments.plus(payment.amount()));
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
                foreignCash,
                noSales,
                voidedSales,
                accountPayments);
    }

    /// What stayed of one tender type, zero where nothing did.
    public Money kept(TenderType type) {
        return kept.getOrDefault(type, Money.zero(salesTotal.currency()));
    }

    /// Sales and returns together.
    public Money netTotal() {
        return salesTotal.plus(returnsTotal);
    }

    /// What should be in the till of the shop's currency: float + cash tenders - change - cash refunds +
    /// payments on account in cash.
    public Money expectedCash(Money openingFloat) {
        return openingFloat.plus(kept(TenderType.CASH));
    }
}
