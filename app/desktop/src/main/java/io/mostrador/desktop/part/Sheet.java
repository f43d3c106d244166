package io.mostrador.desktop.part;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Something that slides over the left part for a moment; Escape or its back key leaves it.
///
/// @param id the panel's id
/// @param keys keyboard keys while it is open
/// @param focus what gets the focus when it opens, null for nothing
/// @param pad what it does with the number pad while it is open, null to leave it alone
/// @param scans gets what is scanned while it is open, null to leave it to the screen below
public record Sheet(
        String id,
        String title,
        Region content,
        Keymap keys,
        @Nullable Node focus,
        @Nullable PadUse pad,
        @Nullable Consumer<String> scans) {
    /// While it is open scans go where they go without it.
    public Sheet(String id, String title, Region content, Keymap keys, @Nullable Node focus, @Nullable PadUse pad) {
        this(id, title, content, keys, focus, pad, null);
    }

    /// The pad and its accent key, while the sheet is open.
    ///
    /// @param accent the accent key while the sheet is open
    public record PadUse(PadTarget target, Key accent) {}

    public static Sheet of(String id, String title, Region content, Keymap keys) {
        return new Sheet(id, title, content, keys, null, null);
    }
}
