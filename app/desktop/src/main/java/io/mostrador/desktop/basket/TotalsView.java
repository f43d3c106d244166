package io.mostrador.desktop.basket;

import io.mostrador.desktop.desk.Desk;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The total, and above it how many lines and what is being typed on the pad.
public final class TotalsView extends VBox {
    /// @param typed the chip's text, empty for none
    public TotalsView(Desk desk, BasketViewModel basket, ObservableValue<String> typed) {
        getStyleClass().add("totals");
        Label count = new Label();
        count.getStyleClass().add("note");
        count.textProperty().bind(basket.count());
        Label chip = new Label();
        chip.setId("pad-chip");
        chip.getStyleClass().addAll("chip", "figure");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.textProperty().bind(typed);
        chip.visibleProperty().bind(typed.map(text -> !text.isEmpty()));
        HBox above = new HBox(12, count, space(), chip);
        above.setAlignment(Pos.CENTER_LEFT);
        above.getStyleClass().add("totals-above");

        Label word = new Label(desk.words().text("basket.total"));
        word.getStyleClass().add("total-word");
        Label sign = new Label(desk.currencySign());
        sign.getStyleClass().add("total-sign");
        Label total = new Label();
        total.setId("total");
        total.getStyleClass().addAll("total-figure", "figure");
        total.textProperty().bind(basket.total());
        for (Label label : new Label[] {word, sign, total}) {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        HBox below = new HBox(10, word, space(), sign, total);
        below.setAlignment(Pos.BASELINE_LEFT);
        getChildren().addAll(above, below);
        setMinHeight(USE_PREF_SIZE);
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
