package io.mostrador.desktop.basket;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.part.Figure;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The total, the largest thing while selling; beside it how many lines, or what is being typed on the pad.
public final class TotalsView extends HBox {
    /// @param typed the chip's text, empty for none
    public TotalsView(Desk desk, BasketViewModel basket, ObservableValue<String> typed) {
        super(12);
        getStyleClass().add("totals");
        Label word = new Label(desk.words().text("basket.total"));
        word.getStyleClass().add("total-word");
        Label count = new Label();
        count.getStyleClass().add("note");
        count.textProperty().bind(basket.count());
        count.visibleProperty().bind(typed.map(String::isEmpty));
        Label chip = new Label();
        chip.setId("pad-chip");
        chip.getStyleClass().addAll("chip", "figure");
        chip.textProperty().bind(typed);
        chip.visibleProperty().bind(typed.map(text -> !text.isEmpty()));
        for (Label label : new Label[] {word, count, chip}) {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        StackPane below = new StackPane(count, chip);
        below.setAlignment(Pos.CENTER_LEFT);
        below.getStyleClass().add("totals-below");
        VBox words = new VBox(word, below);
        words.setAlignment(Pos.CENTER_LEFT);

        Label sign = new Label(desk.currencySign());
        sign.getStyleClass().add("total-sign");
        sign.setMinWidth(Region.USE_PREF_SIZE);
        Figure total = new Figure("total-figure", HPos.RIGHT);
        total.setId("total");
        total.textProperty().bind(basket.total());
        HBox amount = new HBox(10, sign, total);
        amount.setAlignment(Pos.BASELINE_RIGHT);
        amount.setMinWidth(0);
        HBox.setHgrow(amount, Priority.ALWAYS);
        getChildren().addAll(words, amount);
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(USE_PREF_SIZE);
    }
}
