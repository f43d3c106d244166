package io.mostrador.desktop.part;

import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

/// A left part of the open till's screen, and what the pad and its accent key do meanwhile.
public interface CounterPart {
    Region root();

    Keymap keys();

    /// What the pad types into.
    ObservableValue<PadTarget> target();

    /// What is being typed, for the chip above the total; empty for nothing.
    ObservableValue<String> chip();

    /// The small tool of the pad.
    Key firstTool();

    /// The wide tool of the pad.
    Key wideTool();

    Key accent();

    void activate();

    void deactivate();

    void scanned(String text);

    /// A character that no field took.
    ///
    /// @return false to let the pad have it
    boolean typed(String character);

    /// A key without a character that no field took.
    boolean pressed(KeyCode code);
}
