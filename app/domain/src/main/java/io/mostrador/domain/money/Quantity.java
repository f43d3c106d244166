package io.mostrador.domain.money;

/// How many or how much, exact to three decimals (1 g when the unit is the kilogram). Negative in a return.
///
/// @param thousandths the quantity times 1,000; at most nine digits before the decimal point
public record Quantity(long thousandths) implements Comparable<Quantity> {
    public static final long THOUSANDTHS_PER_UNIT = 1_000;
    /// The largest magnitude a line can carry: 999,999.999.
    public static final long MAX_THOUSANDTHS = 999_999_999;

    public static final Quantity ONE = new Quantity(THOUSANDTHS_PER_UNIT);

    public Quantity {
        if (thousandths < -MAX_THOUSANDTHS || thousandths > MAX_THOUSANDTHS) {
            throw new IllegalArgumentException("quantity out of range: " + thousandths + " thousandths");
        }
    }

    public static Quantity ofUnits(long units) {
        return new Quantity(Math.multiplyExact(units, THOUSANDTHS_PER_UNIT));
    }

    public Quantity plus(Quantity other) {
        return new Quantity(Math.addExact(thousandths, other.thousandths));
    }

    public Quantity negated() {
        return new Quantity(-thousandths);
    }

    public boolean isWhole() {
        return thousandths % THOUSANDTHS_PER_UNIT == 0;
    }

    public boolean isZero() {
        return thousandths == 0;
    }

    public boolean isNegative() {
        return thousandths < 0;
    }

    @Override
    public int compareTo(Quantity other) {
        return Long.compare(thousandths, other.thousandths);
    }

    /// Plain decimal text with a point and without needless zeros: `2`, `0.425`.
    @Override
    public String toString() {
        return java.math.BigDecimal.valueOf(thousandths, 3).stripTrailingZeros().toPlainString();
    }
}
