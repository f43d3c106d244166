package io.mostrador.launcher;

import io.mostrador.db.disk.FolderDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A small file with rules of the shop, given once and kept in the data directory.
///
/// @param name its name there
public record KeptFile(Path dataDirectory, String name) {
    private static final long MAX_BYTES = 4 << 20;

    public Path path() {
        return dataDirectory.resolve(name);
    }

    public boolean exists() {
        return Files.exists(path());
    }

    /// All of a file, this one or one that was given.
    ///
    /// @throws CommandFailure when it cannot be read
    public static byte[] content(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new CommandFailure(file + " has more than " + (MAX_BYTES >> 20) + " MiB");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CommandFailure("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /// Forced and whole, or as it was before.
    ///
    /// @throws CommandFailure when it cannot be written
    public void replace(byte[] content) {
        try {
            new FolderDisk(dataDirectory).replace(name, content);
        } catch (IOException e) {
            throw new CommandFailure("Cannot write " + path() + ": " + e.getMessage(), e);
        }
    }

    /// @throws CommandFailure when it cannot be removed
    public void forget() {
        try {
            Files.deleteIfExists(path());
        } catch (IOException e) {
            throw new CommandFailure("Cannot remove " + path() + ": " + e.getMessage(), e);
        }
    }

    /// The first line of what a reader of JSON or of rules says.
    public static String firstLine(Exception problem) {
        return String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
    }
}
