package io.mostrador.desktop.part;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.Place;
import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.money.Quantity;
import io.mostrador.register.Command;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A screen without a basket: something to read at the left, one number to type at the right.
public abstract class PadScreen implements View {
    protected final Desk desk;
    protected final PadEntry entry;
    protected final Keymap keys = new Keymap();
    protected final SheetHost sheets;
    private final PadBlock pad;
    private final Frame root;

    /// What stands above the pad.
    ///
    /// @param word what the number is
    /// @param figure the number as it is typed
    /// @param sign beside the number, may be empty
    public record Display(String word, ObservableValue<String> figure, String sign) {}

    /// @param accent the next act; F12 and Enter do it too
    /// @param first the small tool beside the erasing key
    /// @param wide the tool below
    protected PadScreen(Desk desk, PadEntry entry, Display display, Key accent, Key first, Key wide) {
        this.desk = desk;
        this.entry = entry;
        this.sheets = new SheetHost(desk, new Region());
        this.pad = new PadBlock(desk, entry, first, wide, accent);
        this.root = new Frame(sheets, about(display), pad);
        root.setFocusTraversable(true);
        keys.bind(KeyCode.F12, accent);
    }

    /// The key that empties the number.
    protected static Key clearKey(Desk desk, PadEntry entry) {
        return new Key("pad-clear", desk.words().text("pad.clear"))
                .look("key-tool")
                .unfocused()
                .does(entry::clear);
    }

    /// A tool's place with nothing in it.
    protected static Key noTool() {
        Key key = new Key("pad-nothing", "");
        key.setVisible(false);
        return key;
    }

    /// The accent key.
    protected static Key accentKey(String id, String word) {
        return new Key(id, word).hint("F12").look("key-accent").unfocused();
    }

    protected final PadBlock pad() {
        return pad;
    }

    private static VBox about(Display display) {
        Label word = new Label(display.word());
        word.getStyleClass().add("display-word");
        word.setWrapText(true);
        word.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        Label figure = new Label();
        figure.setId("display-figure");
        figure.getStyleClass().addAll("big-figure", "figure");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        figure.textProperty().bind(display.figure());
        HBox typed = new HBox(12, figure);
        if (!display.sign().isEmpty()) {
            Label sign = new Label(display.sign());
            sign.getStyleClass().add("total-sign");
            typed.getChildren().addFirst(sign);
        }
        typed.setAlignment(Pos.BASELINE_CENTER);
        typed.getStyleClass().add("entry-box");
        VBox about = new VBox(12, word, typed);
        about.setAlignment(Pos.BOTTOM_CENTER);
        about.getStyleClass().add("display");
        return about;
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public SheetHost sheets() {
        return sheets;
    }

    @Override
    public Keymap keys() {
        return keys;
    }

    @Override
    public void ready() {
        root.requestFocus();
    }

    @Override
    public void scanned(String text) {
        desk.act(new Command.Scan(text, Quantity.ONE, EntryMethod.SCANNED), Place.WORK);
    }

    @Override
    public void typed(String character) {
        pad.type(character);
    }

    @Override
    public boolean pressed(KeyCode code) {
        return pad.pressed(code);
    }
}
