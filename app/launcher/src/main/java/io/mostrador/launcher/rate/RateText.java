package io.mostrador.launcher.rate;

import io.mostrador.domain.money.Rounding;
import io.mostrador.domain.money.UnitPrice;
import io.mostrador.domain.sale.SaleTerms;
import io.mostrador.domain.tender.CashRounding;
import io.mostrador.domain.tender.ExchangeRate;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/// A rate as a shop writes it down.
///
/// @param currency ISO 4217 code of the foreign currency
/// @param rate what one unit counts for in the shop's currency, at most 1,000,000, with at most six decimals
/// @param rounding of what an amount counts for, to the smallest amount that is paid in cash; down without it
record RateText(
        @Nullable String currency,
        @Nullable BigDecimal rate,
        @Nullable Rounding rounding) {
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    /// @param home what holds for the shop's own currency
    /// @throws IllegalArgumentException saying what is wrong
    ExchangeRate rate(SaleTerms home) {
        if (currency == null || rate == null) {
            throw new IllegalArgumentException("a rate needs 'currency' and 'rate'");
        }
        if (rate.signum() <= 0
                || rate.compareTo(MOST) > 0
                || rate.stripTrailingZeros().scale() > 6) {
            throw new IllegalArgumentException(
                    currency + ": the rate is more than 0, at most 1,000,000, and has at most six decimals");
        }
        return new ExchangeRate(
                foreign(currency),
                new UnitPrice(rate.movePointRight(6).longValueExact(), home.currency()),
                new CashRounding(home.cashRounding().increment(), rounding == null ? Rounding.DOWN : rounding));
    }

    private static Currency foreign(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("there is no currency " + code, e);
        }
    }
}
