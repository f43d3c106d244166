package io.mostrador.launcher.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.desktop.desk.Look;
import io.mostrador.desktop.theme.Theme;
import io.mostrador.desktop.words.Language;
import io.mostrador.launcher.till.WorkstationSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredLookTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aNewLookDoesNotUndoWhatACommandHasSetMeanwhile() {
        StoredLook look = new StoredLook(folder, WorkstationSettings.load(folder));
        Path place = folder.toAbsolutePath().resolve("copy");
        WorkstationSettings.load(folder).withMirror(place, true).save(folder);
        look.keep(new Look(Theme.DARK, Language.EN));

        assertThat(WorkstationSettings.load(folder))
                .isEqualTo(new WorkstationSettings(null, 80, "dark", "en", place, true, "", "", "none"));
        assertThat(look.load()).isEqualTo(new Look(Theme.DARK, Language.EN));
    }
}
