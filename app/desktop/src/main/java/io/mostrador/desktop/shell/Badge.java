package io.mostrador.desktop.shell;

import io.mostrador.desktop.part.ContentButton;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// How a device or the server is, in the strip: an icon, and a word when there is room, first for what is wrong.
final class Badge extends ContentButton {
    private final FontIcon icon = new FontIcon();
    private final Label word = new Label();
    private final Label count = new Label();

    /// @param opened what a touch opens
    Badge(String id, Runnable opened) {
        this(id, opened, new HBox(6));
    }

    private Badge(String id, Runnable opened, HBox content) {
        super(id, content);
        getStyleClass().setAll("badge");
        content.setAlignment(Pos.CENTER);
        content.getChildren().addAll(icon, word, count);
        count.getStyleClass().add("figure");
        setMinWidth(Region.USE_PREF_SIZE);
        setFocusTraversable(false);
        setOnAction(event -> opened.run());
    }

    /// @param worded whether there is room for the word
    /// @param counted whether there is room for the number
    void show(Badges.Shown shown, boolean worded, boolean counted) {
        icon.setIconCode(shown.icon());
        word.setText(shown.word());
        reveal(word, worded);
        count.setText(shown.count());
        reveal(count, counted && !shown.count().isEmpty());
        getStyleClass().setAll("badge", "badge-" + shown.level().name().toLowerCase(Locale.ROOT));
        setAccessibleText(shown.word() + " " + shown.count());
    }

    private static void reveal(Label label, boolean shown) {
        label.setVisible(shown);
        label.setManaged(shown);
        label.setMinWidth(Region.USE_PREF_SIZE);
    }
}
