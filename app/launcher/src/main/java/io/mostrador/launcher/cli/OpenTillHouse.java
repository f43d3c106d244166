package io.mostrador.launcher.cli;

import io.mostrador.db.TillStore;
import io.mostrador.db.projection.RowsProgress;
import io.mostrador.launcher.till.Printing;
import io.mostrador.launcher.till.TillHouse;
import io.mostrador.launcher.till.TillOpening;
import io.mostrador.launcher.till.WorkstationSettings;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Opens the till of a data directory for a command.
final class OpenTillHouse {
    private OpenTillHouse() {}

    /// Without a printer: tools print nothing, what waits goes on waiting.
    static TillHouse forTools(Path directory) {
        return withPrinter(directory, null);
    }

    /// With this printer only, whatever the workstation's settings say.
    static TillHouse withPrinter(Path directory, @Nullable URI printer) {
        return with(directory, WorkstationSettings.load(directory).withPrinter(printer));
    }

    static TillHouse with(Path directory, WorkstationSettings settings) {
        return with(directory, settings, RowsProgress.NONE);
    }

    /// @param progress told how far it is while the database is made anew
    static TillHouse with(Path directory, WorkstationSettings settings, RowsProgress progress) {
        TillStore store = TillOpening.open(directory, progress);
        try {
            return TillHouse.open(store, directory, Printing.of(settings));
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }
}
