package io.mostrador.launcher.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/// `--dir`: a folder on the disk to be measured.
final class DiskOption {
    @Option(names = "--dir", paramLabel = "DIR", description = "on the disk to be measured (default: ${DEFAULT-VALUE})")
    private Path directory = Path.of("target", "bench");

    /// A new empty folder there.
    BenchFolder folder(String name) throws IOException {
        Files.createDirectories(directory);
        return new BenchFolder(Files.createTempDirectory(directory, name).toAbsolutePath());
    }
}
