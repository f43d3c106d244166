package io.mostrador.launcher.bench;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Command lines of this program as a process of its own, with this Java, this class path and the package's options.
public final class OwnJava {
    private OwnJava() {}

    /// Runs a program once to make a start cache (the JDK's AOT cache) for it, as the package has one.
    ///
    /// @param cache the file for it
    /// @return the option to start with it; empty where there can be none: it takes jars, and no folders of classes
    public static List<String> startCache(Path cache, List<String> program) throws IOException, InterruptedException {
        boolean folders = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .anyMatch(part -> new File(part).isDirectory());
        if (folders) {
            return List.of();
        }
        new ProcessBuilder(command(List.of("-XX:AOTCacheOutput=" + cache), program))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start()
                .waitFor();
        return Files.exists(cache) ? List.of("-XX:AOTCache=" + cache) : List.of();
    }

    /// @param more options of the Java
    /// @param program a main class and its arguments
    public static List<String> command(List<String> more, List<String> program) {
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
