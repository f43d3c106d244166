package io.mostrador.domain.money;

import java.math.BigDecimal;
import java.util.Currency;

/// The price of one unit, exact to six decimals of the major unit: prices net of tax, by weight or out of a box
/// of many need more digits than the currency has (EN 16931, BT-146 has no limit of two). Only what is made of
/// it, [#times], is money.
///
/// @param millionths the price times 1,000,000, never negative: a return has a negative quantity, not price
/// @param currency an ISO 4217 currency with minor units
public record UnitPrice(long millionths, Currency currency) {
    static final int DECIMALS = 6;
    /// Millionths times thousandths are billionths.
    private static final int PRODUCT_DECIMALS = 9;

    public UnitPrice {
        if (millionths < 0) {
            throw new IllegalArgumentException("unit price is negative: " + millionths + " millionths");
        }
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException(currency + " has no minor unit");
        }
    }

    /// The same price with more digits.
    ///
    /// @throws ArithmeticException when it is out of range
    public static UnitPrice of(Money price) {
        int digits = price.currency().getDefaultFractionDigits();
        return new UnitPrice(
                BigDecimal.valueOf(price.amountMinor(), digits)
                        .movePointRight(DECIMALS)
                        .longValueExact(),
                price.currency());
    }

    /// The price of `quantity` units, rounded once to the minor unit.
    ///
    /// @throws ArithmeticException when it is out of range
    public Money times(Quantity quantity, Rounding rounding) {
        return Money.of(rounding.divide(exactly(quantity.thousandths()), BigDecimal.ONE), currency);
    }

    /// The price of many units in minor units of the currency, not rounded: for sums that are rounded as a
    /// whole.
    ///
    /// @param thousandths how many, times 1,000
    public BigDecimal exactly(long thousandths) {
        return BigDecimal.valueOf(millionths)
                .multiply(BigDecimal.valueOf(thousandths))
                .movePointLeft(PRODUCT_DECIMALS - currency.getDefaultFractionDigits());
    }

    /// Plain decimal text for logs and exports: `0.289300 ARS`.
    @Override
    public String toString() {
        return BigDecimal.valueOf(millionths, DECIMALS).toPlainString() + " " + currency.getCurrencyCode();
    }
}
