package io.mostrador.domain.tender;

import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// The foreign currencies a shop takes in cash.
///
/// @param rates one a currency, in the order they are offered
public record ExchangeRates(List<ExchangeRate> rates) {
    /// Only the shop's own currency is taken.
    public static final ExchangeRates NONE = new ExchangeRates(List.of());

    /// More than a cashier can choose from.
    public static final int MAX_RATES = 4;

    public ExchangeRates {
        rates = List.copyOf(rates);
        if (rates.size() > MAX_RATES) {
            throw new IllegalArgumentException("a shop takes at most " + MAX_RATES + " foreign currencies");
        }
        if (rates.stream().map(ExchangeRate::currency).distinct().count() < rates.size()) {
            throw new IllegalArgumentException("there are two rates for one currency");
        }
    }

    public Optional<ExchangeRate> find(Currency currency) {
        return rates.stream().filter(rate -> rate.currency().equals(currency)).findFirst();
    }
}
