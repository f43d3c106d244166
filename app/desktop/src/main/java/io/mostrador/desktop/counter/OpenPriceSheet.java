package io.mostrador.desktop.counter;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.Place;
import io.mostrador.desktop.desk.PriceWanted;
import io.mostrador.desktop.part.Key;
import io.mostrador.desktop.part.Keymap;
import io.mostrador.desktop.part.PadEntry;
import io.mostrador.desktop.part.Sheet;
import io.mostrador.desktop.part.TypedFigure;
import io.mostrador.domain.money.Money;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Asks for the price of an item that has none, with the pad that is always there.
final class OpenPriceSheet {
    private final Desk desk;
    private final PriceWanted wanted;
    private final Runnable close;
    private final PadEntry entry;

    private OpenPriceSheet(Desk desk, PriceWanted wanted, Runnable close) {
        this.desk = desk;
        this.wanted = wanted;
        this.close = close;
        this.entry = PadEntry.ofMoney(desk.store());
    }

    /// @param close closes the sheet
    static Sheet of(Desk desk, PriceWanted wanted, Runnable close) {
        return new OpenPriceSheet(desk, wanted, close).sheet();
    }

    private Sheet sheet() {
        Label name = new Label(wanted.name());
        name.getStyleClass().addAll("sheet-name", "shop-text");
        Label how = new Label(desk.words().text("openprice.how"));
        how.getStyleClass().add("note");
        for (Label label : new Label[] {name, how}) {
            label.setWrapText(true);
        }
        VBox content = new VBox(12, name, new TypedFigure(entry, "open-price-figure", desk.currencySign()), how);
        Key accent = new Key("open-price-accept", desk.words().text("key.accept"))
                .hint("F12")
                .look("key-accent")
                .unfocused()
                .does(this::accept);
        return new Sheet(
                "sheet-open-price",
                desk.words().text("openprice.title"),
                content,
                new Keymap(),
                null,
                new Sheet.PadUse(entry, accent));
    }

    private void accept() {
        Optional<Money> price =
                desk.store().format().parse(entry.text().get(), desk.store().currency());
        if (price.isPresent()) {
            desk.act(wanted.at(price.get()), Place.SHEET, state -> {
                close.run();
                wanted.then().accept(state);
            });
        } else {
            desk.refuse(Place.SHEET, desk.words().text("price.missing"));
        }
    }
}
