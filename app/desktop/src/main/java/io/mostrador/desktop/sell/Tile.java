package io.mostrador.desktop.sell;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.part.ContentButton;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.OpenPrice;
import io.mostrador.domain.item.UnitOfMeasure;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// An item to touch: its name and its price. A very long name ends in dots here; the basket shows it whole.
final class Tile extends ContentButton {
    private static final int HUES = 8;
    private static final int NO_HUE = 8;

    private final Desk desk;
    private final SellViewModel sell;
    private final Label name = new Label();
    private final Label price = new Label();
    private @Nullable Item item;

    Tile(Desk desk, int number, SellViewModel sell) {
        this(desk, number, sell, new VBox(4));
    }

    private Tile(Desk desk, int number, SellViewModel sell, VBox content) {
        super("tile-" + number, content);
        this.desk = desk;
        this.sell = sell;
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
                sell.touched(shown);
            }
        });
        show(null);
    }

    /// One of a few quiet colours, the same for all items of a category: the eye finds a shelf before it reads.
    private int hue(String category) {
        List<String> categories = sell.catalogue().categories().get();
        return category.isEmpty() ? NO_HUE : Math.floorMod(categories.indexOf(category), HUES);
    }

    /// @param newItem null for a tile with nothing on it
    void show(@Nullable Item newItem) {
        item = newItem;
        setVisible(newItem != null);
        if (newItem != null) {
            String amount = desk.money(newItem.unitPrice());
            boolean weighed = newItem.unit() == UnitOfMeasure.KILOGRAM;
            name.setText(newItem.description());
            boolean typed = newItem.openPrice() != OpenPrice.NO;
            price.setText(
                    typed
                            ? desk.words().text("sell.tile.open")
                            : weighed ? desk.words().text("sell.tile.kilogram", amount) : amount);
            getStyleClass().setAll("tile", "tile-" + hue(newItem.category()));
            setAccessibleText(newItem.description() + " " + price.getText());
        }
    }
}
