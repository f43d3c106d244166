package io.mostrador.sync.server.embedded;

import io.mostrador.sync.server.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A PostgreSQL that runs on a data folder, as its `postmaster.pid` tells: first line the process, fourth the port.
final class LeftoverPostgres {
    private static final int PORT_LINE = 3;
    private static final int STOP_SECONDS = 15;

    private LeftoverPostgres() {}

    static Optional<Integer> port(Path folder) {
        return process(folder)
                .map(process -> Integer.parseInt(lines(folder).get(PORT_LINE).strip()));
    }

    /// Stops one that outlived a killed server: without us it serves nobody, and it holds the folder.
    static void stop(Path folder) throws IOException {
        Optional<ProcessHandle> process = process(folder);
        if (process.isEmpty()) {
            return;
        }
        process.get().destroy();
        try {
            process.get().onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("interrupted while an earlier PostgreSQL was stopping", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException(
                    "another program uses the folder, process " + process.get().pid(), e);
        }
    }

    private static Optional<ProcessHandle> process(Path folder) {
        List<String> lines = lines(folder);
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(ProcessHandle::isAlive)
                // The number may have gone to another program since.
                .filter(process -> process.info().command().orElse("").endsWith("postgres"));
    }

    private static List<String> lines(Path folder) {
        Path file = folder.resolve("postmaster.pid");
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new StoreException("cannot read " + file, e);
        }
    }
}
