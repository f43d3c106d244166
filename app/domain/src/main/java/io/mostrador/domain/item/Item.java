package io.mostrador.domain.item;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.tax.TaxCodes;
import org.jspecify.annotations.Nullable;

/// Something the shop sells.
///
/// @param name 1 to 300 characters, as the shop writes it
/// @param category 0 to 60 characters, empty when the shop gave none
/// @param unitPrice for one `unit`, with or without tax as the store's prices are, never negative
/// @param cost what the shop paid for one `unit`, null when unknown
public record Item(
        ItemId id,
        ScanCode code,
        String name,
        String category,
        UnitOfMeasure unit,
        Money unitPrice,
        TaxCodes taxes,
        @Nullable Money cost) {
    public static final int MAX_NAME_LENGTH = 300;
    public static final int MAX_CATEGORY_LENGTH = 60;

    public Item {
        if (name.isBlank() || name.length() > MAX_NAME_LENGTH) {
            throw new IllegalArgumentException("item name must have 1 to 300 characters: " + code);
        }
        if (category.length() > MAX_CATEGORY_LENGTH) {
            throw new IllegalArgumentException("category is longer than 60 characters: " + code);
        }
        if (unitPrice.isNegative()) {
            throw new IllegalArgumentException("price is negative: " + code);
        }
    }
}
