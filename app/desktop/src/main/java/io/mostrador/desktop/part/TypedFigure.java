package io.mostrador.desktop.part;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// The number that is being typed into a sheet, large, with its unit.
public final class TypedFigure extends HBox {
    /// @param id of the figure, for tests
    /// @param unit behind it, such as the currency's sign
    public TypedFigure(PadEntry entry, String id, String unit) {
        super(12);
        Figure figure = new Figure("big-figure", HPos.CENTER);
        figure.setId(id);
        figure.textProperty().bind(entry.text().map(text -> text.isEmpty() ? "0" : text));
        Label sign = new Label(unit);
        sign.getStyleClass().add("total-sign");
        getChildren().addAll(figure, sign);
        setAlignment(Pos.BASELINE_CENTER);
        getStyleClass().add("entry-box");
    }
}
