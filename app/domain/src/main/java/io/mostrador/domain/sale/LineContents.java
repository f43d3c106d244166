package io.mostrador.domain.sale;

import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.PackOf;
import io.mostrador.domain.money.Quantity;
import org.jspecify.annotations.Nullable;

/// What is in one unit of a line, where that is more than the item itself.
///
/// @param pack of what it is a pack, null for none
public record LineContents(@Nullable PackOf pack) {
    public static final LineContents NONE = new LineContents(null);

    /// What is in an item as it stands.
    public static LineContents of(Item item) {
        PackOf pack = item.traits().pack();
        return pack == null ? NONE : new LineContents(pack);
    }

    /// Whether a line can carry so many: what is in them has to be a [Quantity], too.
    public boolean allows(Quantity quantity) {
        return pack == null || pack.allows(quantity);
    }
}
