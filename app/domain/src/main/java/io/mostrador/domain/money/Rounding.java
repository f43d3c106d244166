package io.mostrador.domain.money;

/// The one place where a division of money is rounded.
public final class Rounding {
    private Rounding() {}

    /// `numerator / denominator` rounded half away from zero; symmetrical, so that `-x` gives the negative of `x`.
    ///
    /// @param denominator greater than zero
    /// @throws ArithmeticException when the numerator is out of range
    public static long divideHalfAwayFromZero(long numerator, long denominator) {
        if (denominator <= 0) {
            throw new ArithmeticException("denominator must be positive: " + denominator);
        }
        long magnitude = Math.absExact(numerator);
        long quotient = magnitude / denominator;
        long remainder = magnitude % denominator;
        long rounded = remainder >= denominator - remainder ? quotient + 1 : quotient;
        return numerator < 0 ? -rounded : rounded;
    }
}
