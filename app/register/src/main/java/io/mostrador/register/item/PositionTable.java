package io.mostrador.register.item;

import java.util.function.IntFunction;

/// Finds the position of an item by a key the item itself holds: an open hash table of bare positions, a quarter of
/// what a [java.util.HashMap] takes.
///
/// @param <K> a key with a good hash
final class PositionTable<K> {
    private static final int FREE = 0;

    /// Position + 1.
    private final int[] slots;

    private final IntFunction<K> keyAt;

    /// @param size positions 0 to size - 1 go in; of two with the same key the first stays
    PositionTable(int size, IntFunction<K> keyAt) {
        this.keyAt = keyAt;
        this.slots = new int[Integer.highestOneBit(Math.max(8, size + size / 2)) << 1];
        for (int position = 0; position < size; position++) {
            int slot = slotOf(keyAt.apply(position));
            if (slots[slot] == FREE) {
                slots[slot] = position + 1;
            }
        }
    }

    /// -1 when no item has the key.
    int find(K key) {
        return slots[slotOf(key)] - 1;
    }

    private int slotOf(K key) {
        int hash = key.hashCode() * 0x9E3779B1;
        int slot = (hash ^ hash >>> 15) & slots.length - 1;
        while (slots[slot] != FREE && !keyAt.apply(slots[slot] - 1).equals(key)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }
}
