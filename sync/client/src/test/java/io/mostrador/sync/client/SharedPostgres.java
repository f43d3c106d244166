package io.mostrador.sync.client;

import io.mostrador.sync.server.embedded.EmbeddedPostgres;
import io.mostrador.sync.server.store.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// One real PostgreSQL for all tests of a run, a database for each test class. It stops with the JVM.
final class SharedPostgres {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final EmbeddedPostgres POSTGRES = start();

    private SharedPostgres() {}

    private static EmbeddedPostgres start() {
        Path folder = Path.of("target", "test-postgres");
        deleteAll(folder);
        return EmbeddedPostgres.start(folder);
    }

    private static void deleteAll(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("yesterday's PostgreSQL is in the way", e);
        }
    }

    static EmbeddedPostgres instance() {
        return POSTGRES;
    }

    static Database newDatabase() {
        return POSTGRES.database("test_" + DATABASES.incrementAndGet());
    }
}
