package io.mostrador.domain.promotion.rule;

/// A part of a price in hundredths of a percent: 10 % is 1,000, the whole price 10,000.
///
/// @param basisPoints 1 to 10,000
public record Percentage(int basisPoints) {
    /// Basis points of the whole price.
    public static final int WHOLE = 10_000;

    public Percentage {
        if (basisPoints < 1 || basisPoints > WHOLE) {
            throw new IllegalArgumentException("percentage out of range: " + basisPoints + " basis points");
        }
    }

    /// @param percent 1 to 100
    public static Percentage of(int percent) {
        return new Percentage(Math.multiplyExact(percent, 100));
    }
}
