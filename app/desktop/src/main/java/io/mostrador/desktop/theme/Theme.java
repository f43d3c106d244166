package io.mostrador.desktop.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;

/// Light or dark. AtlantaFX's Primer below, our tokens and our one style sheet on top.
public enum Theme {
    LIGHT,
    DARK;

    /// Gives the scene this theme, at once and without building anything anew.
    public void apply(Scene scene) {
        scene.setUserAgentStylesheet(
                this == DARK
                        ? new PrimerDark().getUserAgentStylesheetBSS()
                        : new PrimerLight().getUserAgentStylesheetBSS());
        scene.getStylesheets().setAll(List.of(address(tokenFile()), address("mostrador.css")));
    }

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /// The file with this theme's colours, beside this class.
    String tokenFile() {
        return this == DARK ? "dark.css" : "light.css";
    }

    private static String address(String file) {
        URL url = Objects.requireNonNull(Theme.class.getResource(file), file);
        return url.toExternalForm();
    }
}
