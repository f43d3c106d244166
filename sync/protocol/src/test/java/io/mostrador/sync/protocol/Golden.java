package io.mostrador.sync.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Golden files: what was once published stays readable and is written the same. `-Dmostrador.golden=write` writes
/// them anew, for a type that is not released yet.
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    /// One line of canonical JSON, without the line's end.
    static byte[] read(String folder, String name) {
        try {
            return Files.readString(FOLDER.resolve(folder).resolve(name + ".json"))
                    .stripTrailing()
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("no golden file for " + name, e);
        }
    }

    static void check(String folder, String name, byte[] actual) throws IOException {
        if ("write".equals(System.getProperty("mostrador.golden"))) {
            Path file = FOLDER.resolve(folder).resolve(name + ".json");
            Files.createDirectories(file.getParent());
            Files.writeString(file, new String(actual, StandardCharsets.UTF_8) + "\n");
        }
        assertThat(new String(actual, StandardCharsets.UTF_8))
                .as("golden file %s/%s", folder, name)
                .isEqualTo(new String(read(folder, name), StandardCharsets.UTF_8));
    }
}
