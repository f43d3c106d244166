package io.mostrador.desktop.part;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.Place;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// The left part of a screen, and the one sheet that may lie over it. The right part is never covered.
public final class SheetHost extends StackPane {
    private static final double WIDTH = 480;

    private final Desk desk;
    private final StackPane body = new StackPane();
    private final Region scrim = new Region();
    private final ReadOnlyObjectWrapper<@Nullable Sheet> open = new ReadOnlyObjectWrapper<>();

    public SheetHost(Desk desk, Node content) {
        this.desk = desk;
        body.getChildren().setAll(content);
        scrim.getStyleClass().add("scrim");
        scrim.setOnMouseClicked(event -> close());
        getChildren().setAll(body);
        getStyleClass().add("work");
        setMinSize(0, 0);
    }

    /// Changes what lies below the sheet.
    public void setContent(Node content) {
        body.getChildren().setAll(content);
    }

    public ReadOnlyObjectProperty<@Nullable Sheet> open() {
        return open.getReadOnlyProperty();
    }

    public void show(Sheet sheet) {
        desk.notices().clear();
        Region panel = panel(sheet);
        StackPane.setAlignment(panel, Pos.CENTER_RIGHT);
        getChildren().setAll(body, scrim, panel);
        // At once, so that its keys answer to the very next key press and not only after the next frame.
        panel.applyCss();
        body.setDisable(true);
        body.getStyleClass().setAll("covered");
        open.set(sheet);
        Node focus = sheet.focus();
        if (focus != null) {
            focus.requestFocus();
        }
    }

    public void close() {
        if (open.get() != null) {
            body.setDisable(false);
            body.getStyleClass().clear();
            getChildren().setAll(body);
            open.set(null);
        }
    }

    private Region panel(Sheet sheet) {
        Label title = new Label(sheet.title());
        title.getStyleClass().add("sheet-title");
        title.setWrapText(true);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        Key back = new Key("sheet-back", desk.words().text("key.back"))
                .icon(MaterialDesignC.CHEVRON_LEFT)
                .hint("Esc")
                .look("key-small")
                .inline()
                .least(0, desk.sizes().touch() + 4)
                .does(this::close);
        back.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(12, title, back);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(Region.USE_PREF_SIZE);
        ScrollPane scroll = new ScrollPane(sheet.content());
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("sheet-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox panel = new VBox(16, head, scroll, new NoticeLine(desk, Place.SHEET));
        panel.setId(sheet.id());
        panel.getStyleClass().add("sheet");
        panel.setMaxWidth(WIDTH);
        panel.setPrefWidth(WIDTH);
        return panel;
    }
}
