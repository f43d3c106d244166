package io.mostrador.domain.tax;

import io.mostrador.domain.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The net, the taxes and the gross of a document: `net + taxes = gross`, exactly.
///
/// @param taxes each tax once
public record TaxedDocument(Money net, List<TaxTotal> taxes, Money gross) {
    public TaxedDocument {
        taxes = List.copyOf(taxes);
        Money tax = TaxTotal.sum(taxes, gross.currency());
        if (!net.plus(tax).equals(gross)) {
            throw new IllegalArgumentException("net " + net + " and taxes " + tax + " do not make gross " + gross);
        }
        if (taxes.stream().map(TaxTotal::tax).distinct().count() < taxes.size()) {
            throw new IllegalArgumentException("a tax has two totals: " + taxes);
        }
    }

    /// One line whose taxes are known.
    static TaxedDocument of(TaxableLine line, PriceBasis prices) {
        Map<Tax, Money> amounts = new LinkedHashMap<>();
        for (int i = 0; i < line.taxes().size(); i++) {
            amounts.put(line.taxes().get(i), line.known().get(i));
        }
        Money tax = line.known().stream().reduce(Money::plus).orElseThrow();
        Money net = prices == PriceBasis.TAX_INCLUDED ? line.amount().minus(tax) : line.amount();
        List<TaxTotal> totals = amounts.entrySet().stream()
                .map(entry -> new TaxTotal(entry.getKey(), base(entry.getKey(), net, amounts), entry.getValue()))
                .toList();
        return new TaxedDocument(net, totals, net.plus(tax));
    }

    /// The net, and the taxes that a tax is charged on.
    static Money base(Tax tax, Money net, Map<Tax, Money> amounts) {
        Money base = net;
        if (tax instanceof PercentageTax percentage) {
            for (Tax included : percentage.includes()) {
                base = base.plus(amounts.getOrDefault(included, Money.zero(net.currency())));
            }
        }
        return base;
    }

    /// What a tax comes to, zero where it is on no line.
    public Money amount(Tax tax) {
        return taxes.stream()
                .filter(total -> total.tax().equals(tax))
                .map(TaxTotal::amount)
                .findFirst()
                .orElseGet(() -> Money.zero(gross.currency()));
    }

    static TaxedDocument empty(Currency currency) {
        return new TaxedDocument(Money.zero(currency), List.of(), Money.zero(currency));
    }

    /// All taxes together.
    public Money tax() {
        return TaxTotal.sum(taxes, gross.currency());
    }

    /// Both together: sums of rounded amounts, which are never rounded again, so that the documents of a day
    /// make the totals of the day.
    public TaxedDocument plus(TaxedDocument other) {
        Map<Tax, TaxTotal> totals = new LinkedHashMap<>();
        taxes.forEach(total -> totals.put(total.tax(), total));
        other.taxes.forEach(total -> totals.merge(total.tax(), total, TaxTotal::plus));
        return new TaxedDocument(net.plus(other.net), new ArrayList<>(totals.values()), gross.plus(other.gross));
    }
}
