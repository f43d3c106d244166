package io.mostrador.register.item;

import java.util.Arrays;

/// Sorts positions by their codes, five characters at a time, packed with the position into a `long`. Comparing the
/// texts themselves jumps all over the heap and took half of the time an index needs to be built.
final class CodeOrder {
    private static final int POSITION_BITS = 24;
    private static final int MAX_SIZE = 1 << POSITION_BITS;
    private static final int STEP = 5;

    private final String[] codes;
    /// Five characters of the code in the high bits, the position in the low ones.
    private final long[] packed;

    private CodeOrder(String[] codes) {
        this.codes = codes;
        this.packed = new long[codes.length];
    }

    /// The positions of `codes` in ascending order of the codes.
    ///
    /// @param codes ASCII texts, at most 16,777,216
    static int[] of(String[] codes) {
        if (codes.length > MAX_SIZE) {
            throw new IllegalArgumentException("more codes than an index holds: " + codes.length);
        }
        CodeOrder order = new CodeOrder(codes);
        Arrays.setAll(order.packed, position -> position);
        order.sort(0, codes.length, 0);
        return Arrays.stream(order.packed).mapToInt(CodeOrder::position).toArray();
    }

    /// Sorts a run whose codes agree up to the character at `offset`.
    private void sort(int from, int to, int offset) {
        for (int i = from; i < to; i++) {
            int position = position(packed[i]);
            packed[i] = part(codes[position], offset) << POSITION_BITS | position;
        }
        Arrays.sort(packed, from, to);
        for (int start = from; start < to; ) {
            long part = packed[start] >>> POSITION_BITS;
            int end = start + 1;
            while (end < to && packed[end] >>> POSITION_BITS == part) {
                end++;
            }
            boolean mayGoOn = (part & 0xff) != 0;
            if (end - start > 1 && mayGoOn) {
                sort(start, end, offset + STEP);
            }
            start = end;
        }
    }

    private static long part(String code, int offset) {
        long part = 0;
        for (int i = offset; i < offset + STEP; i++) {
            part = part << 8 | (i < code.length() ? code.charAt(i) & 0x7f : 0);
        }
        return part;
    }

    private static int position(long packed) {
        return (int) (packed & MAX_SIZE - 1);
    }
}
