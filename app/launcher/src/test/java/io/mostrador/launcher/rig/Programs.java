package io.mostrador.launcher.rig;

import io.mostrador.launcher.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Starts the real program as processes: this Java and this class path.
public final class Programs {
    /// The options of the start script.
    public static final List<String> AS_INSTALLED = List.of("-XX:+UseSerialGC", "-Xms64m", "-Xmn32m", "-Xmx512m");

    /// Compiles less, for programs that end soon.
    public static final List<String> QUICK_START =
            List.of("-XX:+UseSerialGC", "-Xms64m", "-Xmn32m", "-Xmx512m", "-XX:TieredStopAtLevel=1");

    private final Path folder;
    private final Map<String, String> environment;
    private final List<String> javaOptions;
    private int started;

    /// @param folder receives what they write to standard output and standard error
    /// @param environment added to this process's own
    public Programs(Path folder, Map<String, String> environment, List<String> javaOptions) {
        this.folder = folder;
        this.environment = Map.copyOf(environment);
        this.javaOptions = List.copyOf(javaOptions);
    }

    /// Starts `mostrador ARGUMENTS`. There is no display for it, wherever the tests run.
    public Program start(String... arguments) {
        started++;
        String name = "%02d-%s".formatted(started, arguments[0]);
        Path out = folder.resolve(name + ".out");
        Path err = folder.resolve(name + ".err");
        ProcessBuilder builder = new ProcessBuilder(command(arguments))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(folder);
            return new Program(name, builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + name, e);
        }
    }

    /// Runs `mostrador ARGUMENTS`, which must succeed, and gives what it wrote to standard output.
    public String run(Duration limit, String... arguments) {
        try (Program program = start(arguments)) {
            int code = program.exitCode(limit);
            if (code != 0) {
                throw new AssertionError(String.join(" ", arguments) + " ended with " + code + "\n" + program.err());
            }
            return program.out();
        }
    }

    private List<String> command(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }
}
