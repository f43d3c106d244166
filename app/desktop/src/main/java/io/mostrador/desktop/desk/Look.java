package io.mostrador.desktop.desk;

import io.mostrador.desktop.theme.Theme;
import io.mostrador.desktop.words.Language;

/// How this workstation looks and speaks.
public record Look(Theme theme, Language language) {
    public static final Look INITIAL = new Look(Theme.LIGHT, Language.ES);

    public Look withTheme(Theme newTheme) {
        return new Look(newTheme, language);
    }

    public Look withLanguage(Language newLanguage) {
        return new Look(theme, newLanguage);
    }
}
