package io.mostrador.register.port;

import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import java.util.List;

/// Items coming down from the server. Only the sync thread calls it.
public interface CatalogueInbox {
    /// Where the change feed was left, 0 at first.
    long cursor();

    /// Stores a page and the cursor in one transaction, then tells the index.
    void apply(List<Item> changed, List<ItemId> removed, long newCursor);
}
