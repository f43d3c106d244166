package io.mostrador.launcher.cli;

import io.mostrador.launcher.till.DataDirectory;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// Where the till's data is; below a command that has it, its subcommands have it too.
final class DataOption {
    @Option(
            names = "--data",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = "the till's data directory (default: by the platform's convention)")
    @Nullable
    Path directory;

    Path path() {
        return (directory == null ? DataDirectory.conventional() : directory)
                .toAbsolutePath()
                .normalize();
    }
}
