package io.mostrador.desktop.sell;

import io.mostrador.desktop.part.ContentButton;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/// A quick key while it is being arranged: a tile with the item's name. A very long one ends in dots, as on its tile.
final class QuickKey extends ContentButton {
    /// @param number from 1, in the order of the keys
    QuickKey(int number, String name) {
        this(number, new Label(name));
        setAccessibleText(name);
    }

    private QuickKey(int number, Label name) {
        super("quick-key-" + number, new StackPane(name));
        name.getStyleClass().addAll("tile-name", "shop-text");
        name.setWrapText(true);
        name.setAlignment(Pos.TOP_LEFT);
        name.setMinHeight(0);
        name.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        getStyleClass().setAll("tile", "quick-key");
    }
}
