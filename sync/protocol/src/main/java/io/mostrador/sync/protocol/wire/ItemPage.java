package io.mostrador.sync.protocol.wire;

import java.util.List;

/// A page of the change feed: for each item only its latest state.
///
/// @param removed item ids
/// @param cursor to ask the next page with
/// @param more whether there is a next page already
public record ItemPage(List<CatalogueItem> changed, List<String> removed, long cursor, boolean more) {
    public ItemPage {
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
    }
}
