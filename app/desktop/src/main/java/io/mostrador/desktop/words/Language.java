package io.mostrador.desktop.words;

import java.util.Locale;

/// The languages the screens speak.
public enum Language {
    ES("Español"),
    EN("English");

    private final String ownName;

    Language(String ownName) {
        this.ownName = ownName;
    }

    /// As its speakers write it.
    public String ownName() {
        return ownName;
    }

    /// `es` or `en`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.of(code());
    }

    public Language other() {
        return this == ES ? EN : ES;
    }
}
