package io.mostrador.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/// Copies a data directory while its till is running: what is in the files at that moment is what a killed
/// program leaves behind.
final class Copies {
    private Copies() {}

    static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return to;
    }

    /// Founds a till, closes it, and keeps its database as it is then: for a database that is behind the journal for
    /// certain, however busy the machine and however early H2 writes.
    static Path foundedDatabase(Path directory, Path keep) throws IOException {
        try (TillStore store = TillStore.open(directory)) {
            store.found(DemoTill.founding());
        }
        return Files.copy(directory.resolve("till.mv.db"), keep);
    }

    static void putBack(Path database, Path directory) throws IOException {
        Files.copy(database, directory.resolve("till.mv.db"), StandardCopyOption.REPLACE_EXISTING);
    }

    static List<Path> files(Path folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }
}
