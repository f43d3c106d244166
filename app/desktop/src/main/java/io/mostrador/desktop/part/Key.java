package io.mostrador.desktop.part;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// A key of the till: its word, maybe an icon and an amount, and the key of the keyboard that does the same. Words wrap
/// before they are cut.
public final class Key extends ContentButton {
    private static final double ICON = 32;

    private final VBox content;
    private final WordLabel word = new WordLabel("key-word");
    private final Label note = label("key-note-text");
    private final Label hint = label("key-hint");
    private final Figure detail = new Figure("key-detail", HPos.CENTER);
    private @Nullable FontIcon icon;
    private boolean inline;
    private double leastWidth;
    private double leastHeight;

    /// @param id what it is for, such as `tender-cash`; tests and robots find it by this
    public Key(String id, String text) {
        this(id, text, new VBox(2));
    }

    private Key(String id, String text, VBox content) {
        super(id, content);
        this.content = content;
        getStyleClass().setAll("key");
        note.setWrapText(true);
        hint.setMinWidth(USE_PREF_SIZE);
        setWord(text);
    }

    private static Label label(String look) {
        Label label = new Label();
        label.getStyleClass().add(look);
        return label;
    }

    public void setWord(String text) {
        word.setText(text);
        setAccessibleText(text);
        arrange();
    }

    /// The key of the keyboard, printed below the word.
    public Key hint(String keyboardKey) {
        hint.setText(keyboardKey);
        arrange();
        return this;
    }

    public Key icon(Ikon ikon) {
        icon = new FontIcon(ikon);
        arrange();
        return this;
    }

    /// A second line, such as an amount; empty takes no room.
    public void setDetail(String text) {
        boolean same = detail.getText().isEmpty() == text.isEmpty();
        detail.setText(text);
        if (!same) {
            arrange();
        }
    }

    /// A smaller line below the word, for keys in a list.
    public Key note(String text) {
        note.setText(text);
        arrange();
        return this;
    }

    /// Word at the left, amount and hint at the right, in one line: for keys in a list.
    public Key inline() {
        inline = true;
        arrange();
        return this;
    }

    /// Looks of `mostrador.css`, such as `key-accent`.
    public Key look(String... styleClasses) {
        getStyleClass().addAll(styleClasses);
        return this;
    }

    /// At least this large; more when its words need it.
    public Key least(double width, double height) {
        leastWidth = width;
        leastHeight = height;
        return this;
    }

    @Override
    protected double computeMinWidth(double height) {
        double beside = icon == null ? 0 : ICON;
        double words = getInsets().getLeft()
                + beside
                + Math.ceil(word.longestWord())
                + getInsets().getRight();
        return Math.max(leastWidth, inline ? super.computeMinWidth(height) : words);
    }

    @Override
    protected double computeMinHeight(double width) {
        return Math.max(leastHeight, super.computeMinHeight(width));
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.max(leastWidth, super.computePrefWidth(height));
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(leastHeight, super.computePrefHeight(width));
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

    private void arrange() {
        content.getChildren().clear();
        if (inline) {
            arrangeInline();
        } else {
            arrangeStacked();
        }
    }

    private void arrangeStacked() {
        word.setTextAlignment(TextAlignment.CENTER);
        content.setAlignment(Pos.CENTER);
        HBox row = new HBox(8);
        row.setAlignment(Pos.CENTER);
        addIcon(row);
        if (!word.getText().isEmpty()) {
            row.getChildren().add(word);
        }
        if (!row.getChildren().isEmpty()) {
            content.getChildren().add(row);
        }
        if (!detail.getText().isEmpty()) {
            content.getChildren().add(detail);
        }
        if (!hint.getText().isEmpty()) {
            content.getChildren().add(hint);
        }
    }

    private void arrangeInline() {
        word.setTextAlignment(TextAlignment.LEFT);
        content.setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(word);
        words.setAlignment(Pos.CENTER_LEFT);
        if (!note.getText().isEmpty()) {
            words.getChildren().add(note);
        }
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(12);
        row.setAlignment(Pos.CENTER_LEFT);
        addIcon(row);
        row.getChildren().addAll(words, space);
        if (!detail.getText().isEmpty()) {
            detail.setMinWidth(USE_PREF_SIZE);
            row.getChildren().add(detail);
        }
        if (!hint.getText().isEmpty()) {
            row.getChildren().add(hint);
        }
        content.getChildren().add(row);
    }

    private void addIcon(HBox row) {
        if (icon != null) {
            row.getChildren().add(icon);
        }
    }
}
