package io.mostrador.register.core;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.tender.ForeignCash;
import java.math.BigDecimal;
import java.util.Currency;

/// The largest amounts the register works with. All arithmetic on amounts within them stays far inside `long`, so a
/// typing error is a refusal and never an overflow.
final class AmountLimit {
    /// Twelve digits of minor units, for one amount and for the magnitudes of all lines of a basket together.
    static final long MAX_MINOR = 999_999_999_999L;

    private AmountLimit() {}

    static boolean allows(Money amount, Currency currency) {
        return amount.currency().equals(currency)
                && amount.amountMinor() >= -MAX_MINOR
                && amount.amountMinor() <= MAX_MINOR;
    }

    /// Whether it is within the limits in both currencies.
    static boolean allows(ForeignCash cash) {
        BigDecimal most = BigDecimal.valueOf(MAX_MINOR);
        return cash.amount().amountMinor() <= MAX_MINOR && cash.exactValue().compareTo(most) <= 0;
    }

    static boolean allowsNotNegative(Money amount, Currency currency) {
        return allows(amount, currency) && !amount.isNegative();
    }

    /// Whether the magnitudes of all active lines fit; a sum that only fits because sales and returns cancel out is
    /// not allowed, its tax groups would not fit.
    static boolean allows(Basket basket) {
        long sum = 0;
        for (SaleLine line : basket.activeLines()) {
            if (!allowsExtension(line.unitPrice(), line.quantity())) {
                return false;
            }
            sum += line.extendedAmount().abs().amountMinor();
        }
        return sum <= MAX_MINOR;
    }

    /// Whether `unitPrice` times `quantity` can be worked out and fits.
    static boolean allowsExtension(Money unitPrice, Quantity quantity) {
        long price = unitPrice.amountMinor();
        long thousandths = Math.abs(quantity.thousandths());
        return price <= MAX_MINOR && (price == 0 || thousandths <= MAX_MINOR * Quantity.THOUSANDTHS_PER_UNIT / price);
    }
}
