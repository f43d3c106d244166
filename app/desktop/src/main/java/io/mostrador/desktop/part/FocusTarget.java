package io.mostrador.desktop.part;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.TextField;

/// The pad types into the one of several text fields that has the focus, or had it last.
public final class FocusTarget implements PadTarget {
    private TextField field;

    private FocusTarget(TextField first) {
        this.field = first;
    }

    /// @param first gets what is typed before any of them has the focus
    public static FocusTarget of(TextField first, List<TextField> fields) {
        FocusTarget target = new FocusTarget(first);
        for (TextField each : fields) {
            each.focusedProperty().subscribe(focused -> {
                if (focused) {
                    target.field = each;
                }
            });
        }
        return target;
    }

    @Override
    public void type(String typed) {
        new FieldTarget(field).type(typed);
    }

    /// A capital at the beginning of a word.
    void letter(String letter) {
        String text = field.getText();
        boolean begins = text.isEmpty() || text.endsWith(" ");
        type(begins ? letter : letter.toLowerCase(Locale.ROOT));
    }

    @Override
    public void erase() {
        new FieldTarget(field).erase();
    }

    @Override
    public void clear() {
        new FieldTarget(field).clear();
    }
}
