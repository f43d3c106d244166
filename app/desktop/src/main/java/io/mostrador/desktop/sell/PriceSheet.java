package io.mostrador.desktop.sell;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.Place;
import io.mostrador.desktop.part.Key;
import io.mostrador.desktop.part.Keymap;
import io.mostrador.desktop.part.PadEntry;
import io.mostrador.desktop.part.Sheet;
import io.mostrador.desktop.part.TypedFigure;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.DiscountReason;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.register.Command;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/// Asks for another unit price of a line, and why: a number, then the reason, which changes it at once.
final class PriceSheet {
    private final Desk desk;
    private final Basket basket;
    private final SaleLine line;
    private final Runnable close;
    private final PadEntry entry;
    private final Keymap keys = new Keymap();

    private PriceSheet(Desk desk, Basket basket, SaleLine line, Runnable close) {
        this.desk = desk;
        this.basket = basket;
        this.line = line;
        this.close = close;
        this.entry = PadEntry.ofMoney(desk.store());
    }

    /// @param line of the basket
    /// @param close closes the sheet
    static Sheet of(Desk desk, Basket basket, SaleLine line, Runnable close) {
        return new PriceSheet(desk, basket, line, close).sheet();
    }

    private Sheet sheet() {
        Label name = new Label(line.description());
        name.getStyleClass().addAll("sheet-name", "shop-text");
        name.setWrapText(true);
        Label preview = new Label();
        preview.setId("price-preview");
        preview.getStyleClass().addAll("sheet-amount", "figure");
        preview.textProperty().bind(entry.text().map(text -> preview()));
        VBox content = new VBox(
                desk.sizes().gap(),
                name,
                new TypedFigure(entry, "price-figure", desk.currencySign()),
                preview,
                new ReasonKeys(desk, "price", keys, this::override));
        if (basket.prices().overrides().containsKey(line.number())) {
            Key restore = new Key("price-restore", desk.words().text("price.restore", desk.money(before())))
                    .look("key-list", "key-danger")
                    .least(0, desk.sizes().touch())
                    .does(this::restore);
            keys.bind(KeyCode.F9, restore.hint(KeyCode.F9.getName()).inline());
            content.getChildren().add(restore);
        }
        Key accent = new Key("price-accept", desk.words().text("key.accept"))
                .hint("F12")
                .look("key-accent")
                .unfocused()
                .does(() -> override(DiscountReason.OTHER));
        return new Sheet(
                "sheet-price", desk.words().text("price.title"), content, keys, null, new Sheet.PadUse(entry, accent));
    }

    /// The price without what a person made of it.
    private Money before() {
        return basket.withoutOverride(line.number())
                .linesAtPrices()
                .get(line.number() - 1)
                .unitPrice();
    }

    private String preview() {
        String before = desk.money(before());
        return typed().map(price -> desk.words().text("discount.preview", before, desk.money(price)))
                .orElse(before);
    }

    private Optional<Money> typed() {
        return desk.store().format().parse(entry.text().get(), desk.store().currency());
    }

    private void override(DiscountReason reason) {
        Optional<Money> price = typed();
        if (price.isPresent()) {
            desk.act(new Command.OverridePrice(line.number(), price.get(), reason), Place.SHEET, state -> close.run());
        } else {
            desk.refuse(Place.SHEET, desk.words().text("price.missing"));
        }
    }

    private void restore() {
        desk.act(new Command.RestorePrice(line.number()), Place.SHEET, state -> close.run());
    }
}
