package io.mostrador.desktop.desk;

import org.jspecify.annotations.Nullable;

/// One line that answers an act and goes away with the next.
///
/// @param remedy a key beside it, or null
public record Notice(Kind kind, String text, @Nullable Remedy remedy) {
    /// Decides icon and colour.
    public enum Kind {
        DONE,
        REFUSED
    }

    /// What can be done about it with one touch.
    public record Remedy(String id, String label, Runnable act) {}

    public static Notice done(String text) {
        return new Notice(Kind.DONE, text, null);
    }

    public static Notice done(String text, Remedy remedy) {
        return new Notice(Kind.DONE, text, remedy);
    }

    public static Notice refused(String text) {
        return refused(text, null);
    }

    public static Notice refused(String text, @Nullable Remedy remedy) {
        return new Notice(Kind.REFUSED, text, remedy);
    }
}
