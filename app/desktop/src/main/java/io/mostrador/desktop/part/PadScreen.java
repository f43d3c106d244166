package io.mostrador.desktop.part;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.Place;
import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.money.Quantity;
import io.mostrador.register.Command;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
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
    /// @param look of the number
    public record Display(ObservableValue<String> word, ObservableValue<String> figure, String sign, String look) {
        /// An amount of money.
        public static Display amount(Desk desk, String word, ObservableValue<String> figure) {
            return new Display(
                    new SimpleStringProperty(desk.words().text(word)), figure, desk.currencySign(), "big-figure");
        }
    }

    /// @param accent the next act; F12 and Enter do it too
    /// @param first the small tool beside the erasing key
    /// @param wide the tool below
    protected PadScreen(Desk desk, PadEntry entry, Display display, Key accent, Key first, Key wide) {
        this.desk = desk;
        this.entry = entry;
        this.sheets = new SheetHost(desk, new Region());
        this.pad = new PadBlock(desk, entry, first, wide, accent);
        this.root = new Frame(desk.sizes(), sheets, about(desk, display), pad);
        root.setFocusTraversable(true);
        keys.bind(KeyCode.F12, accent);
    }

    protected final PadBlock pad() {
        return pad;
    }

    private static VBox about(Desk desk, Display display) {
        Label word = new Label();
        word.textProperty().bind(display.word());
        word.getStyleClass().add("display-word");
        word.setWrapText(true);
        word.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        Figure figure = new Figure(display.look(), HPos.CENTER);
        figure.setId("display-figure");
        figure.textProperty().bind(display.figure());
        HBox typed = new HBox(12, figure);
        if (!display.sign().isEmpty()) {
            Label sign = new Label(display.sign());
            sign.getStyleClass().add("total-sign");
            typed.getChildren().addFirst(sign);
        }
        typed.setAlignment(Pos.BASELINE_CENTER);
        typed.getStyleClass().add("entry-box");
        VBox about = new VBox(12, new NoticeLine(desk, Place.WORK), word, typed);
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
