package io.mostrador.db;

import io.mostrador.db.journal.FolderDisk;
import io.mostrador.db.projection.H2File;
import java.nio.file.Path;

/// Where things are in a till's data directory.
record DataDirectory(Path root) {
    FolderDisk journal() {
        return new FolderDisk(journalFolder());
    }

    Path journalFolder() {
        return root.resolve("journal");
    }

    /// Where a journal lies until its founding entries are all in it.
    Path unfoundedJournal() {
        return root.resolve("journal.new");
    }

    H2File projection() {
        return new H2File(root.resolve("till"));
    }

    /// A projection that is being made anew.
    H2File freshProjection() {
        return new H2File(root.resolve("till-new"));
    }

    Path printJobLog() {
        return root.resolve("print-job.log");
    }

    Path pepper() {
        return root.resolve("pin.pepper");
    }

    Path lock() {
        return root.resolve("till.lock");
    }
}
