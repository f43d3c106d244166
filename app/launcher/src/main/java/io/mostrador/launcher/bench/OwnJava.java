package io.mostrador.launcher.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Command lines of this program as a process of its own, with this Java, this class path and the package's options.
final class OwnJava {
    private OwnJava() {}

    /// @param more options of the Java
    /// @param program a main class and its arguments
    static List<String> command(List<String> more, List<String> program) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xms64m",
                "-Xmn32m",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(more);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(program);
        return command;
    }
}
