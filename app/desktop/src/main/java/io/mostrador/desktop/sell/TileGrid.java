package io.mostrador.desktop.sell;

import io.mostrador.desktop.desk.Desk;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// As many tiles as there is room for, all of one size.
final class TileGrid extends Region {
    private static final double LEAST_WIDTH = 156;
    private static final double LEAST_HEIGHT = 108;
    private static final int MOST_TILES = 60;

    private final Desk desk;
    private final SellViewModel sell;
    private final List<Tile> tiles = new ArrayList<>();
    private Subscription subscriptions = Subscription.EMPTY;
    private int columns = 1;
    private int rows = 1;

    TileGrid(Desk desk, SellViewModel sell) {
        this.desk = desk;
        this.sell = sell;
        setMinSize(0, 0);
        widthProperty().subscribe(width -> fit());
        heightProperty().subscribe(height -> fit());
    }

    void activate() {
        subscriptions = sell.catalogue().items().subscribe(items -> show());
    }

    void deactivate() {
        subscriptions.unsubscribe();
    }

    private void fit() {
        double gap = desk.sizes().gap();
        columns = Math.max(1, (int) ((getWidth() + gap) / (LEAST_WIDTH + gap)));
        rows = Math.max(1, (int) ((getHeight() + gap) / (LEAST_HEIGHT + gap)));
        int wanted = Math.min(MOST_TILES, columns * rows);
        if (getWidth() <= 0 || getHeight() <= 0 || wanted == tiles.size()) {
            return;
        }
        while (tiles.size() > wanted) {
            getChildren().remove(tiles.removeLast());
        }
        while (tiles.size() < wanted) {
            Tile tile = new Tile(desk, tiles.size() + 1, sell);
            tiles.add(tile);
            getChildren().add(tile);
        }
        sell.catalogue().setPageSize(wanted);
        show();
    }

    private void show() {
        var items = sell.catalogue().items().get();
        for (int i = 0; i < tiles.size(); i++) {
            tiles.get(i).show(i < items.size() ? items.get(i) : null);
        }
    }

    @Override
    protected void layoutChildren() {
        double gap = desk.sizes().gap();
        double width = Math.floor((getWidth() - gap * (columns - 1)) / columns);
        double height = Math.floor((getHeight() - gap * (rows - 1)) / rows);
        for (int i = 0; i < tiles.size(); i++) {
            int row = i / columns;
            tiles.get(i).resizeRelocate((i % columns) * (width + gap), row * (height + gap), width, height);
        }
    }
}
