package io.mostrador.domain.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How a division of money is rounded to a whole number. Whoever divides names it. All are symmetrical: `-x`
/// gives the negative of what `x` gives, so that a return mirrors its sale to the cent.
public enum Rounding {
    /// 2.5 is 3 and -2.5 is -3: what trade calls half up.
    HALF_AWAY_FROM_ZERO(RoundingMode.HALF_UP),
    /// 2.5 is 2 and 2.6 is 3: Chile's cash rule, where a last digit of 5 goes down (Ley 20.956).
    HALF_DOWN(RoundingMode.HALF_DOWN),
    /// 2.5 is 2 and 3.5 is 4 (IEEE 754 and bankers).
    HALF_EVEN(RoundingMode.HALF_EVEN),
    /// Towards zero.
    DOWN(RoundingMode.DOWN),
    /// Away from zero.
    UP(RoundingMode.UP);

    private final RoundingMode mode;

    Rounding(RoundingMode mode) {
        this.mode = mode;
    }

    /// `numerator / denominator`.
    ///
    /// @param denominator greater than zero
    /// @throws ArithmeticException when the numerator has no negative (`Long.MIN_VALUE`) or the denominator is
    /// not positive
    public long divide(long numerator, long denominator) {
        requirePositive(denominator > 0);
        long magnitude = Math.absExact(numerator);
        long quotient = magnitude / denominator;
        long remainder = magnitude % denominator;
        long rounded = awayFromZero(quotient, remainder, denominator) ? quotient + 1 : quotient;
        return numerator < 0 ? -rounded : rounded;
    }

    /// `value * multiplier / denominator`; only the result has to fit, the product may be wider than a `long`.
    ///
    /// @param denominator greater than zero
    /// @throws ArithmeticException when the result does not fit or the denominator is not positive
    public long multiplyDivide(long value, long multiplier, long denominator) {
        long product = value * multiplier;
        boolean fits = Math.multiplyHigh(value, multiplier) == product >> 63;
        if (fits && product != Long.MIN_VALUE) {
            return divide(product, denominator);
        }
        return divide(
                BigDecimal.valueOf(value).multiply(BigDecimal.valueOf(multiplier)), BigDecimal.valueOf(denominator));
    }

    /// `numerator / denominator` of exact decimals, rounded once.
    ///
    /// @param denominator greater than zero
    /// @throws ArithmeticException when the result does not fit or the denominator is not positive
    public long divide(BigDecimal numerator, BigDecimal denominator) {
        requirePositive(denominator.signum() > 0);
        return numerator.divide(denominator, 0, mode).longValueExact();
    }

    private boolean awayFromZero(long quotient, long remainder, long denominator) {
        int half = Long.compare(remainder, denominator - remainder);
        return switch (this) {
            case HALF_AWAY_FROM_ZERO -> half >= 0;
            case HALF_DOWN -> half > 0;
            case HALF_EVEN -> half > 0 || (half == 0 && quotient % 2 == 1);
            case DOWN -> false;
            case UP -> remainder > 0;
        };
    }

    private static void requirePositive(boolean positive) {
        if (!positive) {
            throw new ArithmeticException("the denominator must be positive");
        }
    }
}
