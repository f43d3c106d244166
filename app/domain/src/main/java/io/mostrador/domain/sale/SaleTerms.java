package io.mostrador.domain.sale;

import io.mostrador.domain.tender.CashRounding;
import java.util.Currency;

/// What holds for every sale of a store.
public record SaleTerms(Currency currency, CashRounding cashRounding) {
    /// Every minor unit can be paid in cash.
    public static SaleTerms exact(Currency currency) {
        return new SaleTerms(currency, CashRounding.none(currency));
    }
}
