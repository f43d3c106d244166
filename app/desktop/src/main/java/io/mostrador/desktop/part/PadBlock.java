package io.mostrador.desktop.part;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.theme.Sizes;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;

/// The number pad with two rows of tools and the accent key beside it. Stands at the bottom right of every screen, at
/// the
/// same place and of the same size, so that the hand finds it without the eye.
public final class PadBlock extends Region {
    private static final int ROWS = 4;
    private static final int DIGIT_COLUMNS = 3;

    private final Sizes sizes;
    private final List<Key> digits = new ArrayList<>();
    private final Key erase;
    private final Key separator;
    private final Key doubleZero;
    private PadTarget target;
    private Key first;
    private Key wide;
    private Key accent;

    /// @param target what the digits go to
    /// @param first the small tool beside the erasing key
    /// @param wide the tool below
    /// @param accent the next act
    public PadBlock(Desk desk, PadTarget target, Key first, Key wide, Key accent) {
        this.sizes = desk.sizes();
        this.target = target;
        this.first = first;
        this.wide = wide;
        this.accent = accent;
        for (String digit : List.of("7", "8", "9", "4", "5", "6", "1", "2", "3", "0")) {
            digits.add(digit(digit, digit));
        }
        doubleZero = digit("00", "00");
        separator = digit(String.valueOf(desk.store().format().decimalSeparator()), ",");
        separator.setId("pad-separator");
        erase = new Key("pad-erase", "")
                .icon(MaterialDesignB.BACKSPACE_OUTLINE)
                .look("key-tool")
                .unfocused();
        erase.setAccessibleText(desk.words().text("pad.erase"));
        erase.does(() -> this.target.erase());
        getStyleClass().add("pad-block");
        rebuild();
    }

    public void setTarget(PadTarget newTarget) {
        target = newTarget;
    }

    public void setTools(Key newFirst, Key newWide) {
        first = newFirst;
        wide = newWide;
        rebuild();
    }

    public void setAccent(Key newAccent) {
        accent = newAccent;
        rebuild();
    }

    public Key accent() {
        return accent;
    }

    public Key first() {
        return first;
    }

    public Key wide() {
        return wide;
    }

    /// A character from the keyboard: digits and separators go where the pad's own keys would.
    public void type(String character) {
        if (PadEntry.takes(character.charAt(0))) {
            target.type(character);
        }
    }

    /// A key without a character: Backspace erases, Enter does the next act.
    ///
    /// @return whether it meant something
    public boolean pressed(KeyCode code) {
        switch (code) {
            case BACK_SPACE -> target.erase();
            case DELETE -> target.clear();
            case ENTER, F12 -> accent.fire();
            default -> {
                return false;
            }
        }
        return true;
    }

    /// For whole numbers only: no separator and no double zero, such as for a PIN.
    public void wholeOnly() {
        separator.setVisible(false);
        doubleZero.setVisible(false);
    }

    private void rebuild() {
        List<Node> children = new ArrayList<>(digits);
        children.addAll(List.of(doubleZero, separator, first, erase, wide, accent));
        getChildren().setAll(children);
    }

    private Key digit(String text, String typed) {
        Key key = new Key("pad-" + text, text).look("key-number").unfocused();
        return key.does(() -> target.type(typed));
    }

    @Override
    protected double computePrefHeight(double width) {
        double spare = getScene() == null ? 0 : Math.max(0, getScene().getHeight() - 800);
        double key = Math.min(sizes.big() * 1.25, sizes.big() + spare / 12);
        return snapSizeY(key) * ROWS + sizes.gap() * (ROWS - 1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return sizes.big() * ROWS + sizes.gap() * (ROWS - 1);
    }

    @Override
    protected void layoutChildren() {
        double gap = sizes.gap();
        double height = (getHeight() - gap * (ROWS - 1)) / ROWS;
        double width = Math.floor(Math.max(sizes.big(), Math.min(height * 1.15, getWidth() * 0.19)));
        for (int i = 0; i < digits.size(); i++) {
            boolean wideZero = i == digits.size() - 1 && !doubleZero.isVisible();
            double keyWidth = wideZero ? DIGIT_COLUMNS * width + (DIGIT_COLUMNS - 1) * gap : width;
            digits.get(i)
                    .resizeRelocate((i % DIGIT_COLUMNS) * (width + gap), row(i) * (height + gap), keyWidth, height);
        }
        place(doubleZero, 1, ROWS - 1, width, height);
        place(separator, 2, ROWS - 1, width, height);
        double left = DIGIT_COLUMNS * (width + gap);
        double right = getWidth() - left;
        double half = Math.floor((right - gap) / 2);
        first.resizeRelocate(left, 0, half, height);
        erase.resizeRelocate(left + half + gap, 0, right - half - gap, height);
        wide.resizeRelocate(left, height + gap, right, height);
        accent.resizeRelocate(left, 2 * (height + gap), right, 2 * height + gap);
    }

    private static int row(int digit) {
        return digit / DIGIT_COLUMNS;
    }

    private void place(Node key, int column, int row, double width, double height) {
        double gap = sizes.gap();
        key.resizeRelocate(column * (width + gap), row * (height + gap), width, height);
    }
}
