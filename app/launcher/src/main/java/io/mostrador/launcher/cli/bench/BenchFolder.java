package io.mostrador.launcher.cli.bench;

import io.mostrador.launcher.Folders;
import java.nio.file.Path;

/// A folder of one run, deleted with it unless somebody wants to look into it.
final class BenchFolder implements AutoCloseable {
    private final Path path;
    private boolean kept;

    BenchFolder(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /// What may go wrong must be there to be looked at, also when the run ends with an exception.
    void keep() {
        kept = true;
    }

    /// All went well.
    void drop() {
        kept = false;
    }

    @Override
    public void close() {
        if (!kept) {
            Folders.delete(path);
        }
    }
}
