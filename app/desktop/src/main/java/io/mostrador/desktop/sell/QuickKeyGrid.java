package io.mostrador.desktop.sell;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.QuickKeys;
import io.mostrador.domain.item.ScanCode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.TilePane;

/// The quick keys as they are being arranged. The one with the focus is the selected one; a key that is dragged goes
/// to the place it is let go over.
final class QuickKeyGrid extends TilePane {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double KEY_WIDTH = 136;
    private static final double KEY_MILLIMETRES = 24;

    private final Desk desk;
    private final Consumer<QuickKeys> arrange;
    private QuickKeys shown = QuickKeys.NONE;
    private int selected;
    private Point2D pressedAt = Point2D.ZERO;

    /// @param arrange gets what the keys shall be
    QuickKeyGrid(Desk desk, Consumer<QuickKeys> arrange) {
        super(desk.sizes().gap(), desk.sizes().gap());
        this.desk = desk;
        this.arrange = arrange;
        setPrefTileWidth(KEY_WIDTH);
        setPrefTileHeight(desk.sizes().millimetres(KEY_MILLIMETRES));
        setPrefColumns(3);
    }

    void show(QuickKeys keys) {
        boolean focused = getChildren().stream().anyMatch(Node::isFocused);
        shown = keys;
        List<Node> nodes = new ArrayList<>();
        for (ScanCode code : keys.codes()) {
            nodes.add(key(code, nodes.size()));
        }
        getChildren().setAll(nodes);
        select(Math.clamp(selected, 0, Math.max(0, nodes.size() - 1)));
        if (focused && !nodes.isEmpty()) {
            nodes.get(selected).requestFocus();
        }
    }

    /// Moves the selected key.
    ///
    /// @param step -1 for one place earlier, 1 for one later
    void moveSelected(int step) {
        int to = selected + step;
        if (to >= 0 && to < shown.codes().size()) {
            move(selected, to);
        }
    }

    void removeSelected() {
        if (!shown.isEmpty()) {
            arrange.accept(shown.without(shown.codes().get(selected)));
        }
    }

    private void move(int from, int to) {
        selected = to;
        arrange.accept(shown.moved(from, to));
    }

    private QuickKey key(ScanCode code, int index) {
        String name = desk.items().find(code).map(Item::name).orElse(code.value());
        QuickKey key = new QuickKey(index + 1, name);
        key.setOnAction(event -> select(index));
        key.focusedProperty().subscribe(focused -> {
            if (focused) {
                select(index);
            }
        });
        key.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            pressedAt = new Point2D(event.getSceneX(), event.getSceneY());
            key.setViewOrder(-1);
        });
        key.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> {
            key.setTranslateX(event.getSceneX() - pressedAt.getX());
            key.setTranslateY(event.getSceneY() - pressedAt.getY());
        });
        key.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            key.setTranslateX(0);
            key.setTranslateY(0);
            key.setViewOrder(0);
            drop(index, sceneToLocal(event.getSceneX(), event.getSceneY()));
        });
        return key;
    }

    /// Where the finger let go of a key decides, not where the key's corner is.
    private void drop(int from, Point2D at) {
        for (int to = 0; to < getChildren().size(); to++) {
            if (to != from && getChildren().get(to).getBoundsInParent().contains(at)) {
                move(from, to);
                return;
            }
        }
    }

    private void select(int index) {
        selected = index;
        for (int i = 0; i < getChildren().size(); i++) {
            getChildren().get(i).pseudoClassStateChanged(SELECTED, i == index);
        }
    }
}
