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
