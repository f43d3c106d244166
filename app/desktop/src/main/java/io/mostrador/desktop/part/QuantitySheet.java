package io.mostrador.desktop.part;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.Place;
import io.mostrador.domain.money.Quantity;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Asks how many or how many kilograms, with the pad that is always there.
public final class QuantitySheet {
    private static final int MAX_DIGITS = 6;
    private static final int WEIGHT_DECIMALS = 3;

    private final Desk desk;
    private final Question question;
    private final Runnable close;
    private final PadEntry entry;

    /// What is asked.
    ///
    /// @param name the item's, as the shop writes it
    /// @param price of one unit, as text
    /// @param amount the line's amount for a quantity, as text
    public record Question(boolean weighed, String name, String price, Function<Quantity, String> amount) {}

    private QuantitySheet(Desk desk, Question question, Runnable close) {
        this.desk = desk;
        this.question = question;
        this.close = close;
        this.entry = new PadEntry(
                MAX_DIGITS,
                question.weighed() ? WEIGHT_DECIMALS : 0,
                desk.store().format().decimalSeparator());
    }

    /// The sheet that asks `question`.
    ///
    /// @param close closes the sheet
    /// @param answer gets the quantity
    public static Sheet of(Desk desk, Question question, Runnable close, Consumer<Quantity> answer) {
        return new QuantitySheet(desk, question, close).sheet(answer);
    }

    private Sheet sheet(Consumer<Quantity> answer) {
        String kind = question.weighed() ? "quantity.kilograms" : "quantity.units";
        Label name = new Label(question.name());
        name.getStyleClass().addAll("sheet-name", "shop-text");
        name.setWrapText(true);
        Label price = new Label(question.price());
        price.getStyleClass().addAll("note", "figure");
        Figure figure = new Figure("big-figure", HPos.CENTER);
        figure.setId("quantity-figure");
        figure.textProperty().bind(entry.text().map(text -> text.isEmpty() ? "0" : text));
        Label unit = new Label(desk.words().text(kind + ".unit"));
        unit.getStyleClass().add("total-sign");
        HBox typed = new HBox(12, figure, unit);
        typed.setAlignment(Pos.BASELINE_CENTER);
        typed.getStyleClass().add("entry-box");
        Label amount = new Label();
        amount.getStyleClass().addAll("sheet-amount", "figure");
        amount.textProperty()
                .bind(entry.text().map(text -> quantity().map(question.amount()).orElse("")));
        Label how = new Label(desk.words().text(kind + ".how"));
        how.getStyleClass().add("note");
        how.setWrapText(true);
        VBox content = new VBox(12, name, price, typed, amount, how);
        Key accent = new Key("quantity-accept", desk.words().text("key.accept"))
                .hint("F12")
                .look("key-accent")
                .unfocused()
                .does(() -> accept(answer));
        return new Sheet(
                "sheet-quantity",
                desk.words().text(kind + ".title"),
                content,
                new Keymap(),
                null,
                new Sheet.PadUse(entry, accent));
    }

    private void accept(Consumer<Quantity> answer) {
        Optional<Quantity> quantity = quantity();
        if (quantity.isPresent()) {
            close.run();
            answer.accept(quantity.get());
        } else {
            desk.refuse(Place.SHEET, desk.words().text("quantity.missing"));
        }
    }

    private Optional<Quantity> quantity() {
        return desk.store().format().parseQuantity(entry.text().get()).filter(quantity -> !quantity.isZero());
    }
}
