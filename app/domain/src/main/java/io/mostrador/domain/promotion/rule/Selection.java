package io.mostrador.domain.promotion.rule;

import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.sale.SaleLine;
import java.util.Set;

/// What a rule is about: some items, some categories or everything, less what is excepted.
///
/// @param everything whether all items are meant; `items` and `categories` are empty then, and only then
/// @param categories whole names, as in [Item#category()]; case matters
/// @param exceptItems never covered, whatever else is said
/// @param exceptCategories never covered, whatever else is said
/// @param weighedGoods whether a weighed line is covered
public record Selection(
        boolean everything,
        Set<ItemId> items,
        Set<String> categories,
        Set<ItemId> exceptItems,
        Set<String> exceptCategories,
        WeighedGoods weighedGoods) {

    /// What a line sold by weight, or with a fraction of a piece, is to a rule.
    public enum WeighedGoods {
        /// One unit, however much it weighs.
        ONE_UNIT,
        /// Not covered.
        LEFT_OUT
    }

    public Selection {
        items = Set.copyOf(items);
        categories = Set.copyOf(categories);
        exceptItems = Set.copyOf(exceptItems);
        exceptCategories = Set.copyOf(exceptCategories);
        if (everything != (items.isEmpty() && categories.isEmpty())) {
            throw new IllegalArgumentException("a selection is everything, or names items or categories");
        }
        if (categories.contains("") || exceptCategories.contains("")) {
            throw new IllegalArgumentException("a category needs a name");
        }
    }

    public static Selection ofEverything() {
        return new Selection(true, Set.of(), Set.of(), Set.of(), Set.of(), WeighedGoods.ONE_UNIT);
    }

    public static Selection ofItems(ItemId... items) {
        return new Selection(false, Set.of(items), Set.of(), Set.of(), Set.of(), WeighedGoods.ONE_UNIT);
    }

    public static Selection ofCategories(String... categories) {
        return new Selection(false, Set.of(), Set.of(categories), Set.of(), Set.of(), WeighedGoods.ONE_UNIT);
    }

    /// The same without some items and categories.
    public Selection except(Set<ItemId> otherItems, Set<String> otherCategories) {
        return new Selection(everything, items, categories, otherItems, otherCategories, weighedGoods);
    }

    /// The same without weighed lines.
    public Selection withoutWeighedGoods() {
        return new Selection(everything, items, categories, exceptItems, exceptCategories, WeighedGoods.LEFT_OUT);
    }

    /// Whether it is about the units of a line.
    public boolean covers(SaleLine line) {
        boolean named = everything || items.contains(line.itemId()) || categories.contains(line.category());
        return named
                && !exceptItems.contains(line.itemId())
                && !exceptCategories.contains(line.category())
                && (weighedGoods == WeighedGoods.ONE_UNIT || !isWeighed(line));
    }

    /// Whether a line is one unit whatever its quantity: sold by weight, or with a fraction of a piece.
    public static boolean isWeighed(SaleLine line) {
        return line.unit() == UnitOfMeasure.KILOGRAM || !line.quantity().isWhole();
    }
}
