package io.mostrador.launcher.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What a bad disk does to a journal.
public final class Damage {
    private static final int HEADER = 4_096;

    private Damage() {}

    /// Turns one bit around in the first file of a till's journal.
    ///
    /// @param position behind the file's header
    public static void turnBit(Path till, int position) throws IOException {
        Path segment = segment(till);
        byte[] content = Files.readAllBytes(segment);
        content[HEADER + position] ^= 1;
        Files.write(segment, content);
    }

    /// Turns one bit around shortly before the end of what was written.
    public static void turnLastBit(Path till) throws IOException {
        byte[] content = Files.readAllBytes(segment(till));
        int end = content.length;
        while (content[end - 1] == 0) {
            end--;
        }
        turnBit(till, end - 60 - HEADER);
    }

    private static Path segment(Path till) throws IOException {
        try (Stream<Path> files = Files.list(till.resolve("journal"))) {
            return files.filter(file -> file.toString().endsWith(".journal"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }
}
