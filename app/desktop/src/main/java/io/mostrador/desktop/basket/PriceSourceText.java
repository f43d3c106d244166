package io.mostrador.desktop.basket;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.domain.sale.PriceSource;

/// Where a unit price came from, in words.
final class PriceSourceText {
    private PriceSourceText() {}

    /// Empty for the item's own price: nobody has to be told.
    static String of(PriceSource source, Desk desk) {
        return switch (source) {
            case PriceSource.Shelf _ -> "";
            case PriceSource.Label _ -> desk.words().text("basket.source.label");
            case PriceSource.Typed _ -> desk.words().text("basket.source.typed");
            case PriceSource.Listed(var list) -> desk.words().text("basket.source.listed", list);
            case PriceSource.QuantityBreak(var list, var from) ->
                desk.words().text("basket.source.break", list, desk.quantity(from));
            case PriceSource.Overridden overridden ->
                desk.words().text("basket.source.overridden", desk.money(overridden.instead()));
        };
    }
}
