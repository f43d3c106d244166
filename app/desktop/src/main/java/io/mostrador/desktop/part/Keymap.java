package io.mostrador.desktop.part;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.input.KeyCode;

/// Which key of the keyboard presses which key of the screen.
public final class Keymap {
    private final Map<KeyCode, Key> keys = new EnumMap<>(KeyCode.class);

    public Keymap bind(KeyCode code, Key key) {
        keys.put(code, key);
        return this;
    }

    public void unbind(KeyCode code) {
        keys.remove(code);
    }

    public Map<KeyCode, Key> keys() {
        return Map.copyOf(keys);
    }

    /// Presses the screen's key when it is there to be pressed.
    ///
    /// @return whether the code has a key at all
    public boolean press(KeyCode code) {
        Key key = keys.get(code);
        if (key == null) {
            return false;
        }
        if (!key.isDisabled() && key.getScene() != null && key.isVisible()) {
            key.fire();
        }
        return true;
    }
}
