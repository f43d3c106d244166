package io.mostrador.domain.tender;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.UnitPrice;
import java.math.BigDecimal;

/// Cash of another currency as it was handed over, and the rate of that moment.
///
/// @param amount in the foreign currency, more than zero
/// @param rate what one unit counted for, in the shop's currency
public record ForeignCash(Money amount, UnitPrice rate) implements TenderDetail {
    private static final int RATE_DECIMALS = 6;

    public ForeignCash {
        if (!amount.isPositive() || amount.currency().equals(rate.currency())) {
            throw new IllegalArgumentException("not foreign cash: " + amount + " at " + rate);
        }
    }

    /// What it counts for in minor units of the shop's currency, not rounded.
    public BigDecimal exactValue() {
        int shift = rate.currency().getDefaultFractionDigits()
                - RATE_DECIMALS
                - amount.currency().getDefaultFractionDigits();
        return BigDecimal.valueOf(rate.millionths())
                .multiply(BigDecimal.valueOf(amount.amountMinor()))
                .scaleByPowerOfTen(shift);
    }
}
