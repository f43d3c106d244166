package io.mostrador.domain.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Divides an amount into parts that make the whole again, by largest remainders: each part is its exact share
/// without the fraction, and the minor units left over go to the largest fractions, of equal ones to the first.
/// No part is a minor unit or more away from its share. The parts of `-x` are the negatives of the parts of `x`.
public final class Allocation {
    private Allocation() {}

    /// Parts in proportion to the weights, in their order: 100.00 over 1, 1, 1 is 33.34, 33.33, 33.33.
    ///
    /// @param weights none negative; one of zero gets nothing
    /// @throws IllegalArgumentException when a weight is negative, or when there is an amount but no weight
    public static List<Money> byWeight(Money whole, List<Long> weights) {
        BigDecimal sum = BigDecimal.ZERO;
        for (long weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("weight is negative: " + weight);
            }
            sum = sum.add(BigDecimal.valueOf(weight));
        }
        if (sum.signum() == 0) {
            requireNothing(whole);
            return weights.stream().map(weight -> whole).toList();
        }
        BigDecimal amount = BigDecimal.valueOf(whole.amountMinor());
        List<BigDecimal> shares =
                weights.stream().map(BigDecimal::valueOf).map(amount::multiply).toList();
        return nearest(whole, shares, sum);
    }

    /// Parts nearest to exact shares that are known already, such as taxes before rounding.
    ///
    /// @param whole less than one minor unit away from the sum of the shares
    /// @param numerators the exact share of each part in minor units, times `denominator`; signs may differ
    /// @param denominator greater than zero
    /// @throws IllegalArgumentException when the shares do not make the whole
    public static List<Money> nearest(Money whole, List<BigDecimal> numerators, BigDecimal denominator) {
        if (beginsNegative(numerators)) {
            List<BigDecimal> mirrored =
                    numerators.stream().map(BigDecimal::negate).toList();
            return nearest(whole.negated(), mirrored, denominator).stream()
                    .map(Money::negated)
                    .toList();
        }
        List<Share> shares = numerators.stream()
                .map(numerator -> Share.of(numerator, denominator))
                .toList();
        List<Long> parts = new ArrayList<>(shares.stream().map(Share::floor).toList());
        long left = Math.subtractExact(whole.amountMinor(), parts.stream().reduce(0L, Math::addExact));
        if (left < 0 || left > parts.size()) {
            throw new IllegalArgumentException("shares do not make " + whole + ": " + left + " minor units left");
        }
        for (int i : byRemainder(shares).subList(0, (int) left)) {
            parts.set(i, parts.get(i) + 1);
        }
        return parts.stream().map(part -> Money.of(part, whole.currency())).toList();
    }

    /// The mirror of shares that begin with a negative one begins with a positive one: one of the two is
    /// divided, and the other has its negatives.
    private static boolean beginsNegative(List<BigDecimal> numerators) {
        return numerators.stream()
                .filter(numerator -> numerator.signum() != 0)
                .findFirst()
                .filter(first -> first.signum() < 0)
                .isPresent();
    }

    /// The places of the shares, the largest remainder first.
    private static List<Integer> byRemainder(List<Share> shares) {
        return IntStream.range(0, shares.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> shares.get(i).remainder())
                        .reversed())
                .toList();
    }

    /// A share as a whole number of minor units, rounded towards minus infinity, and what is left of it.
    private record Share(long floor, BigDecimal remainder) {
        static Share of(BigDecimal numerator, BigDecimal denominator) {
            BigDecimal floor = numerator.divide(denominator, 0, RoundingMode.FLOOR);
            return new Share(floor.longValueExact(), numerator.subtract(floor.multiply(denominator)));
        }
    }

    private static void requireNothing(Money whole) {
        if (!whole.isZero()) {
            throw new IllegalArgumentException("no weight to divide " + whole + " by");
        }
    }
}
