package io.mostrador.desktop.sell;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.part.ContentButton;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.UnitOfMeasure;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// An item to touch: its name and its price. A very long name ends in dots here; the basket shows it whole.
final class Tile extends ContentButton {
    private final Desk desk;
    private final Label name = new Label();
    private final Label price = new Label();
    private @Nullable Item item;

    Tile(Desk desk, int number, Consumer<Item> touched) {
        this(desk, number, touched, new VBox(4));
    }

    private Tile(Desk desk, int number, Consumer<Item> touched, VBox content) {
        super("tile-" + number, content);
        this.desk = desk;
        getStyleClass().setAll("tile");
        name.getStyleClass().addAll("tile-name", "shop-text");
        name.setWrapText(true);
        name.setAlignment(Pos.TOP_LEFT);
        name.setMinHeight(0);
        name.setMaxHeight(Double.MAX_VALUE);
        VBox.setVgrow(name, Priority.ALWAYS);
        price.getStyleClass().addAll("tile-price", "figure");
        price.setMinHeight(Region.USE_PREF_SIZE);
        content.getChildren().addAll(name, price);
        content.setAlignment(Pos.TOP_LEFT);
        setOnAction(event -> {
            Item shown = item;
            if (shown != null) {
                touched.accept(shown);
            }
        });
        show(null);
    }

    /// @param newItem null for a tile with nothing on it
    void show(@Nullable Item newItem) {
        item = newItem;
        setVisible(newItem != null);
        if (newItem != null) {
            String amount = desk.money(newItem.unitPrice());
            boolean weighed = newItem.unit() == UnitOfMeasure.KILOGRAM;
            name.setText(newItem.name());
            price.setText(weighed ? desk.words().text("sell.tile.kilogram", amount) : amount);
            setAccessibleText(newItem.name() + " " + price.getText());
        }
    }
}
