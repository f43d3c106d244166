package io.mostrador.domain.sale;

import io.mostrador.domain.tax.TaxEngine;
import io.mostrador.domain.tax.TaxPolicy;
import io.mostrador.domain.tender.CashRounding;
import java.util.Currency;

/// What holds for every sale of a store.
public record SaleTerms(Currency currency, CashRounding cashRounding, TaxPolicy taxPolicy) {
    /// Every minor unit can be paid in cash, and prices include tax, which is rounded once a document.
    public static SaleTerms exact(Currency currency) {
        return new SaleTerms(currency, CashRounding.none(currency), TaxPolicy.INCLUDED);
    }

    /// Works the taxes of a sale out.
    public TaxEngine taxEngine() {
        return new TaxEngine(taxPolicy, currency);
    }
}
