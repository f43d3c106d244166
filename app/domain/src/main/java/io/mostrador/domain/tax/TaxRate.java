package io.mostrador.domain.tax;

/// A value-added tax rate in hundredths of a percent: 21 % is 2,100, 10.5 % is 1,050.
///
/// @param basisPoints 0 to 10,000
public record TaxRate(int basisPoints) implements Comparable<TaxRate> {
    public static final TaxRate ZERO = new TaxRate(0);
    static final int WHOLE = 10_000;

    public TaxRate {
        if (!isValid(basisPoints)) {
            throw new IllegalArgumentException("tax rate out of range: " + basisPoints + " basis points");
        }
    }

    static boolean isValid(int basisPoints) {
        return basisPoints >= 0 && basisPoints <= WHOLE;
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
