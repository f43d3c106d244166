package io.mostrador.domain.tax;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Rounding;

/// A value-added tax rate in hundredths of a percent: 21 % is 2,100, 10.5 % is 1,050.
///
/// @param basisPoints 0 to 10,000
public record TaxRate(int basisPoints) implements Comparable<TaxRate> {
    public static final TaxRate ZERO = new TaxRate(0);
    private static final int WHOLE = 10_000;

    public TaxRate {
        if (basisPoints < 0 || basisPoints > WHOLE) {
            throw new IllegalArgumentException("tax rate out of range: " + basisPoints + " basis points");
        }
    }

    /// The net part of a tax-inclusive amount: `round(gross / (1 + rate))`. The tax is the difference, so that net
    /// and tax always make the gross again (consumer prices include tax, Argentina Ley 27.743 shows the part
    /// contained).
    public Money netOf(Money gross) {
        long net = Rounding.HALF_AWAY_FROM_ZERO.multiplyDivide(gross.amountMinor(), WHOLE, WHOLE + (long) basisPoints);
        return Money.of(net, gross.currency());
    }

    @Override
    public int compareTo(TaxRate other) {
        return Integer.compare(basisPoints, other.basisPoints);
    }

    /// `21` or `10.5`, without the percent sign.
    @Override
    public String toString() {
        return java.math.BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString();
    }
}
