package io.mostrador.domain.promotion;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Splits a whole amount so that the shares make it again: each share is rounded down, and the units that are
/// missing go to the largest remainders, ties by position.
final class LargestRemainder {
    private LargestRemainder() {}

    /// Shares of `total` in proportion to the weights.
    ///
    /// @param total not negative
    /// @param weights not negative, one at least positive
    static long[] split(long total, long[] weights) {
        BigInteger sum = Arrays.stream(weights).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        long[] shares = new long[weights.length];
        BigInteger[] remainders = new BigInteger[weights.length];
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] parts = BigInteger.valueOf(total)
                    .multiply(BigInteger.valueOf(weights[i]))
                    .divideAndRemainder(sum);
            shares[i] = parts[0].longValueExact();
            remainders[i] = parts[1];
        }
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                .limit(total - Arrays.stream(shares).sum())
                .forEach(i -> shares[i]++);
        return shares;
    }

    /// Rounds parts so that they make `wholes` units, which is their exact sum rounded to one of its
    /// neighbours.
    ///
    /// @param parts in `1 / unit`, not negative
    static long[] round(long[] parts, long unit, long wholes) {
        long[] rounded = Arrays.stream(parts).map(part -> part / unit).toArray();
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> parts[i] % unit).reversed())
                .limit(wholes - Arrays.stream(rounded).sum())
                .forEach(i -> rounded[i]++);
        return rounded;
    }
}
