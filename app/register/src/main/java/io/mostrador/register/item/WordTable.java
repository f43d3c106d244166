package io.mostrador.register.item;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Sorted words, packed into one array of UTF-8 bytes: strings of their own would take four times as much.
final class WordTable {
    private final byte[] bytes;
    /// Where each word starts, and where the last one ends.
    private final int[] starts;

    /// @param words by [Arrays#compareUnsigned(byte\[\], byte\[\])], without doubles
    WordTable(List<byte[]> words) {
        starts = new int[words.size() + 1];
        for (int i = 0; i < words.size(); i++) {
            starts[i + 1] = Math.addExact(starts[i], words.get(i).length);
        }
        bytes = new byte[starts[words.size()]];
        for (int i = 0; i < words.size(); i++) {
            System.arraycopy(words.get(i), 0, bytes, starts[i], words.get(i).length);
        }
    }

    static byte[] encode(String word) {
        return word.getBytes(StandardCharsets.UTF_8);
    }

    /// The number of the first word that is not before all words with this prefix.
    int firstWith(byte[] prefix) {
        return bound(prefix, 0);
    }

    /// The number of the first word after all words with this prefix.
    int endOf(byte[] prefix) {
        return bound(prefix, 1);
    }

    /// The first word whose beginning compares to the prefix as `sign` or more.
    private int bound(byte[] prefix, int sign) {
        int low = 0;
        int high = starts.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compareBeginning(middle, prefix) < sign) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int compareBeginning(int word, byte[] prefix) {
        int end = Math.min(starts[word + 1], starts[word] + prefix.length);
        return Integer.signum(Arrays.compareUnsigned(bytes, starts[word], end, prefix, 0, prefix.length));
    }
}
