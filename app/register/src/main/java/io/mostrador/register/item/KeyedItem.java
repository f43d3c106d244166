package io.mostrador.register.item;

import io.mostrador.domain.item.Item;
import java.util.Comparator;

/// An item with its folded name, as the alphabetical order and the posting lists need it.
record KeyedItem(Item item, String key) {
    /// By folded name; names that fold to the same in an order that never changes.
    static final Comparator<KeyedItem> ORDER = Comparator.comparing(KeyedItem::key)
            .thenComparing(keyed -> keyed.item().name())
            .thenComparing(keyed -> keyed.item().code().value())
            .thenComparing(keyed -> keyed.item().id().value());

    static KeyedItem of(Item item) {
        return new KeyedItem(item, FoldedText.of(item.description()));
    }
}
