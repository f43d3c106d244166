package io.mostrador.register.port;

import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ScanCode;
import java.util.List;

/// Finds items for people: as they type, by category, by their code. Any thread may ask.
public interface ItemSearch extends ItemLookup {
    /// Items with a word starting with each of the query's words, in any order, accents and case ignored; names in
    /// alphabetical order. An empty query gives all.
    ///
    /// @param offset items to skip
    /// @param limit at most this many
    List<Item> search(String query, int offset, int limit);

    /// The items of a category in alphabetical order.
    List<Item> inCategory(String category, int offset, int limit);

    /// The variants of an item, in the order of their codes.
    List<Item> variants(ScanCode parentCode);

    /// The categories that have items, most items first.
    List<String> categories();

    /// How many items there are.
    int size();
}
