package io.mostrador.desktop.part;

import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

/// A screen. Built once, active only while it is shown.
public interface View {
    Region root();

    /// Its left part, where sheets open.
    SheetHost sheets();

    /// Its keys of the keyboard.
    Keymap keys();

    /// Starts to follow the register.
    void activate();

    void deactivate();

    /// Puts the focus where nothing is in the way of the next act.
    void ready();

    /// A scan came.
    void scanned(String text);

    /// A character that no field took.
    void typed(String character);

    /// A key without a character that no field took, such as an arrow or Enter.
    ///
    /// @return whether it meant something here
    boolean pressed(KeyCode code);
}
