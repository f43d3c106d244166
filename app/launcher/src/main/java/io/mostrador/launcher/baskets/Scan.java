package io.mostrador.launcher.baskets;

import io.mostrador.domain.item.Item;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.Discount;
import io.mostrador.domain.sale.LinePrice;
import io.mostrador.domain.sale.PriceOverride;
import org.jspecify.annotations.Nullable;

/// One item of a random basket and what people did to its line, before it has a number.
///
/// @param contents of one unit of it, with its taxes
/// @param quantity negative for goods that come back without a receipt
/// @param deposit the item that is the deposit on its packaging, or null
record Scan(
        Item item,
        RandomContents contents,
        Quantity quantity,
        @Nullable Item deposit,
        Change change) {

    /// What was done to the line, null for what was not.
    ///
    /// @param lower a quantity break
    record Change(
            @Nullable LinePrice lower,
            @Nullable PriceOverride override,
            @Nullable Discount discount,
            boolean voided) {
        static final Change NONE = new Change(null, null, null, false);
    }
}
