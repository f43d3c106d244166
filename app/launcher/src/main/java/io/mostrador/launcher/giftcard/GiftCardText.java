package io.mostrador.launcher.giftcard;

import io.mostrador.domain.giftcard.GiftCardRules;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/// What a shop allows with gift cards, as it writes it down; what is missing stays as usual.
///
/// @param least that is put on a card at once, in the shop's currency
/// @param most that is on a card
/// @param onTrust that is taken once from a card the till does not know
record GiftCardText(
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        @Nullable BigDecimal onTrust) {

    /// @throws IllegalArgumentException saying what is wrong
    /// @throws ArithmeticException for more decimals than the currency has
    GiftCardRules rules(GiftCardRules usual, Currency currency) {
        return new GiftCardRules(
                minor(least, usual.leastMinor(), currency),
                minor(most, usual.mostMinor(), currency),
                minor(onTrust, usual.onTrustMinor(), currency));
    }

    private static long minor(@Nullable BigDecimal amount, long usual, Currency currency) {
        return amount == null
                ? usual
                : amount.movePointRight(currency.getDefaultFractionDigits()).longValueExact();
    }
}
