package io.mostrador.desktop.part;

import io.mostrador.desktop.desk.Desk;

/// Keys that stand beside the pad on more than one screen.
public final class PadTools {
    private PadTools() {}

    /// Empties what is being typed.
    public static Key clear(Desk desk, PadTarget target) {
        return new Key("pad-clear", desk.words().text("pad.clear"))
                .look("key-tool")
                .unfocused()
                .does(target::clear);
    }

    /// A tool's place with nothing in it.
    public static Key none() {
        Key key = new Key("pad-nothing", "");
        key.setVisible(false);
        return key;
    }

    /// The next act.
    public static Key accent(String id, String word) {
        return new Key(id, word).hint("F12").look("key-accent").unfocused();
    }
}
