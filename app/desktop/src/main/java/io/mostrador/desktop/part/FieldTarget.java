package io.mostrador.desktop.part;

import javafx.scene.control.TextField;

/// A text field that the pad types into.
public record FieldTarget(TextField field) implements PadTarget {
    @Override
    public void type(String typed) {
        field.appendText(typed);
        field.end();
    }

    @Override
    public void erase() {
        field.deletePreviousChar();
    }

    @Override
    public void clear() {
        field.clear();
    }
}
