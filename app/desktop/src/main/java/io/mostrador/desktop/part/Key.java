package io.mostrador.desktop.part;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// A key of the till: its word, maybe an icon and an amount, and the key of the keyboard that does the same. Words wrap
/// before they are cut.
public final class Key extends ContentButton {
    private final Label word = new Label();
    private final Label detail = new Label();
    private final Label hint = new Label();
    private final HBox row = new HBox(8);
    private final VBox content;

    /// @param id what it is for, such as `tender-cash`; tests and robots find it by this
    public Key(String id, String text) {
        this(id, text, new VBox(2));
    }

    private Key(String id, String text, VBox content) {
        super(id, content);
        this.content = content;
        getStyleClass().setAll("key");
        word.getStyleClass().add("key-word");
        word.setWrapText(true);
        detail.getStyleClass().addAll("key-detail", "figure");
        hint.getStyleClass().add("key-hint");
        row.setAlignment(Pos.CENTER);
        content.setAlignment(Pos.CENTER);
        row.getChildren().add(word);
        content.getChildren().add(row);
        setWord(text);
    }

    public void setWord(String text) {
        word.setText(text);
        word.setTextAlignment(TextAlignment.CENTER);
        setAccessibleText(text);
    }

    public String word() {
        return word.getText();
    }

    /// The key of the keyboard, printed below the word.
    public Key hint(String keyboardKey) {
        hint.setText(keyboardKey);
        if (!content.getChildren().contains(hint) && !row.getChildren().contains(hint)) {
            content.getChildren().add(hint);
        }
        return this;
    }

    public Key icon(Ikon ikon) {
        row.getChildren().removeIf(FontIcon.class::isInstance);
        row.getChildren().addFirst(new FontIcon(ikon));
        if (word.getText().isEmpty()) {
            row.getChildren().remove(word);
        }
        return this;
    }

    /// A second line, such as an amount; empty takes no room.
    public void setDetail(String text) {
        detail.setText(text);
        content.getChildren().remove(detail);
        if (!text.isEmpty()) {
            content.getChildren().add(1, detail);
        }
    }

    /// Word at the left, hint at the right, in one line: for keys in a list.
    public Key inline() {
        content.getChildren().remove(hint);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setSpacing(12);
        row.getChildren().add(space);
        if (!hint.getText().isEmpty()) {
            hint.setMinWidth(USE_PREF_SIZE);
            row.getChildren().add(hint);
        }
        return this;
    }

    /// Looks of `mostrador.css`, such as `key-accent`.
    public Key look(String... styleClasses) {
        getStyleClass().addAll(styleClasses);
        return this;
    }

    public Key least(double width, double height) {
        setMinSize(width, height);
        return this;
    }

    public Key does(Runnable act) {
        setOnAction(event -> act.run());
        return this;
    }

    /// Never takes the focus: for keys that are beside a keyboard key of their own.
    public Key unfocused() {
        setFocusTraversable(false);
        return this;
    }
}
