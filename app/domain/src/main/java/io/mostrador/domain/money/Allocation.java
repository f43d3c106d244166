package io.mostrador.domain.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Divides an amount into parts that make the whole again, by largest remainders: each part is its exact share
/// without the fraction, and the minor units left over go to the largest fractions, of equal ones to the first.
/// No part is a minor unit or more away from its share. The parts of `-x` are the negatives of the parts of `x`.
public final class Allocation {
    private static final BigDecimal WIDEST = BigDecimal.valueOf(Long.MAX_VALUE);

    private Allocation() {}

    /// Parts in proportion to the weights, in their order: 100.00 over 1, 1, 1 is 33.34, 33.33, 33.33.
    ///
    /// @param weights none negative; one of zero gets nothing
    /// @throws IllegalArgumentException when a weight is negative, or when there is an amount but no weight
    public static List<Money> byWeight(Money whole, List<Long> weights) {
        long[] parts = byWeight(
                whole.amountMinor(), weights.stream().mapToLong(Long::longValue).toArray());
        return Arrays.stream(parts)
                .mapToObj(part -> Money.of(part, whole.currency()))
                .toList();
    }

    /// The same for a whole number of any unit.
    ///
    /// @param weights none negative; one of zero gets nothing
    /// @throws IllegalArgumentException when a weight is negative, or when there is an amount but no weight
    public static long[] byWeight(long whole, long[] weights) {
        if (whole < 0) {
            long[] mirrored = byWeight(Math.negateExact(whole), weights);
            return Arrays.stream(mirrored).map(part -> -part).toArray();
        }
        BigDecimal sum = sum(weights);
        if (sum.signum() == 0) {
            requireNothing(whole);
            return new long[weights.length];
        }
        if (sum.multiply(BigDecimal.valueOf(whole)).compareTo(WIDEST) <= 0) {
            long[] numerators =
                    Arrays.stream(weights).map(weight -> whole * weight).toArray();
            return nearest(whole, numerators, sum.longValueExact());
        }
        BigDecimal amount = BigDecimal.valueOf(whole);
        List<BigDecimal> shares = Arrays.stream(weights)
                .mapToObj(BigDecimal::valueOf)
                .map(amount::multiply)
                .toList();
        return parts(whole, shares, sum).stream().mapToLong(Long::longValue).toArray();
    }

    /// Parts nearest to exact shares of a whole number of any unit.
    ///
    /// @param whole less than one unit away from the sum of the shares
    /// @param numerators the exact share of each part times `denominator`, none negative
    /// @param denominator greater than zero
    /// @throws IllegalArgumentException when the shares do not make the whole
    public static long[] nearest(long whole, long[] numerators, long denominator) {
        long[] parts = new long[numerators.length];
        long left = whole;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = numerators[i] / denominator;
            left -= parts[i];
        }
        requireEnoughParts(whole, left, parts.length);
        if (left > 0) {
            IntStream.range(0, parts.length)
                    .boxed()
                    .sorted(Comparator.comparingLong((Integer i) -> numerators[i] % denominator)
                            .reversed())
                    .limit(left)
                    .forEach(i -> parts[i]++);
        }
        return parts;
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
        return parts(whole.amountMinor(), numerators, denominator).stream()
                .map(part -> Money.of(part, whole.currency()))
                .toList();
    }

    private static List<Long> parts(long whole, List<BigDecimal> numerators, BigDecimal denominator) {
        List<Share> shares = numerators.stream()
                .map(numerator -> Share.of(numerator, denominator))
                .toList();
        List<Long> parts = new ArrayList<>(shares.stream().map(Share::floor).toList());
        long left = Math.subtractExact(whole, parts.stream().reduce(0L, Math::addExact));
        requireEnoughParts(whole, left, parts.size());
        for (int i : byRemainder(shares).subList(0, (int) left)) {
            parts.set(i, parts.get(i) + 1);
        }
        return parts;
    }

    private static BigDecimal sum(long[] weights) {
        BigDecimal sum = BigDecimal.ZERO;
        for (long weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("weight is negative: " + weight);
            }
            sum = sum.add(BigDecimal.valueOf(weight));
        }
        return sum;
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

    private static void requireEnoughParts(long whole, long left, int parts) {
        if (left < 0 || left > parts) {
            throw new IllegalArgumentException("shares do not make " + whole + ": " + left + " units left");
        }
    }

    private static void requireNothing(long whole) {
        if (whole != 0) {
            throw new IllegalArgumentException("no weight to divide " + whole + " by");
        }
    }
}
