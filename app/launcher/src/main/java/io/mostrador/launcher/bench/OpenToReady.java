package io.mostrador.launcher.bench;

import io.mostrador.launcher.till.TillHouse;
import io.mostrador.launcher.till.TillOpening;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A program of its own that opens a till and writes down how long it took until the register could take the first
/// scan, in nanoseconds; loading the classes for it is part of that, starting Java is not.
final class OpenToReady {
    private OpenToReady() {}

    /// @param arguments the till's directory, the file for the answer
    public static void main(String[] arguments) throws IOException {
        long nanos = open(Path.of(arguments[0]));
        Files.writeString(Path.of(arguments[1]), Long.toString(nanos));
    }

    /// Opens and closes a till; gives the nanoseconds of the opening.
    static long open(Path folder) {
        long start = System.nanoTime();
        try (TillHouse house = TillHouse.open(TillOpening.open(folder), folder, (queue, status) -> null)) {
            // The state is loaded and the register takes commands; items not indexed yet are found in the database.
            house.register().state();
            return System.nanoTime() - start;
        }
    }
}
