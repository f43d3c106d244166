package io.mostrador.desktop.part;

import javafx.scene.control.TextFormatter;

/// Keeps what is typed or pasted into a field below a length.
public final class TextLimit {
    private TextLimit() {}

    /// A formatter that drops what is too much.
    public static TextFormatter<String> of(int mostCharacters) {
        return new TextFormatter<>(change -> {
            int over = change.getControlNewText().length() - mostCharacters;
            if (over > 0) {
                String text = change.getText();
                String kept = text.substring(0, Math.max(0, text.length() - over));
                int end = change.getRangeStart() + kept.length();
                change.setText(kept);
                change.setCaretPosition(end);
                change.setAnchor(end);
            }
            return change;
        });
    }
}
