package io.mostrador.domain.code;

import io.mostrador.domain.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A price as it stands in a code.
///
/// @param amount never negative, with the decimals of the code
/// @param currency null when the code says none: that of the place where it is sold
public record LabelPrice(BigDecimal amount, @Nullable Currency currency) {
    private static final int MAX_DIGITS = 18;

    /// The price in a currency; empty when it is one of another currency, or has decimals this currency does not
    /// have.
    public Optional<Money> in(Currency wanted) {
        if (currency != null && !currency.equals(wanted)) {
            return Optional.empty();
        }
        BigDecimal minor =
                amount.movePointRight(wanted.getDefaultFractionDigits()).stripTrailingZeros();
        boolean exact = minor.scale() <= 0 && minor.precision() - minor.scale() <= MAX_DIGITS;
        return exact ? Optional.of(Money.of(minor.longValueExact(), wanted)) : Optional.empty();
    }
}
