package io.mostrador.launcher.screen;

import io.mostrador.desktop.desk.Look;
import io.mostrador.desktop.desk.Preferences;
import io.mostrador.desktop.theme.Theme;
import io.mostrador.desktop.words.Language;
import io.mostrador.launcher.till.WorkstationSettings;
import java.nio.file.Path;
import java.util.Locale;

/// Keeps the look in the workstation's settings, and of those only the look: a command may have changed the others
/// since the start.
final class StoredLook implements Preferences {
    private final Path directory;
    private WorkstationSettings settings;

    StoredLook(Path directory, WorkstationSettings settings) {
        this.directory = directory;
        this.settings = settings;
    }

    @Override
    public Look load() {
        return new Look(
                Theme.valueOf(settings.theme().toUpperCase(Locale.ROOT)),
                Language.valueOf(settings.language().toUpperCase(Locale.ROOT)));
    }

    @Override
    public void keep(Look look) {
        settings = WorkstationSettings.load(directory)
                .withLook(
                        look.theme().name().toLowerCase(Locale.ROOT),
                        look.language().code());
        settings.save(directory);
    }
}
