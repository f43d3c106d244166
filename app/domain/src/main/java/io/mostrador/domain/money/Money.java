package io.mostrador.domain.money;

import java.util.Currency;

/// An exact amount of money: minor units (cents where the currency has two digits, ISO 4217) and the currency.
///
/// Never a binary fraction, never a silent overflow: arithmetic that leaves the range of `long` throws
/// [ArithmeticException], mixing currencies throws [IllegalArgumentException].
///
/// @param amountMinor the amount in minor units, negative for money that goes out
/// @param currency the ISO 4217 currency
public record Money(long amountMinor, Currency currency) implements Comparable<Money> {

    public static Money of(long amountMinor, Currency currency) {
        return new Money(amountMinor, currency);
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(amountMinor, minorOf(other)), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(amountMinor, minorOf(other)), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(amountMinor), currency);
    }

    public Money abs() {
        return amountMinor < 0 ? negated() : this;
    }

    /// The price of `quantity` units at this unit price, rounded half away from zero to the minor unit, so that a
    /// return mirrors the sale exactly.
    public Money times(Quantity quantity) {
        long price = Rounding.HALF_AWAY_FROM_ZERO.multiplyDivide(
                amountMinor, quantity.thousandths(), Quantity.THOUSANDTHS_PER_UNIT);
        return new Money(price, currency);
    }

    public boolean isZero() {
        return amountMinor == 0;
    }

    public boolean isPositive() {
        return amountMinor > 0;
    }

    public boolean isNegative() {
        return amountMinor < 0;
    }

    /// Orders by amount; comparing two currencies is a bug and throws.
    @Override
    public int compareTo(Money other) {
        return Long.compare(amountMinor, minorOf(other));
    }

    private long minorOf(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot mix " + currency + " and " + other.currency);
        }
        return other.amountMinor;
    }

    /// Plain decimal text with a point, for logs and exports: `-12.34 ARS`. Screens and paper use [MoneyFormat].
    @Override
    public String toString() {
        return java.math.BigDecimal.valueOf(amountMinor, currency.getDefaultFractionDigits())
                        .toPlainString() + " " + currency.getCurrencyCode();
    }
}
