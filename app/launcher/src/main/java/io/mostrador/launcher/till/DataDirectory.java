package io.mostrador.launcher.till;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where a till keeps its data when nothing is said: by the platform's convention (XDG base directories on Linux,
/// Application Support on macOS, local application data on Windows).
public final class DataDirectory {
    private DataDirectory() {}

    public static Path conventional() {
        Map<String, String> environment = System.getenv();
        // Java asks the system's list of users; a shell, and whoever sets HOME, means HOME.
        String home = environment.getOrDefault("HOME", "");
        return conventional(
                System.getProperty("os.name", ""),
                environment,
                home.isBlank() ? System.getProperty("user.home", ".") : home);
    }

    static Path conventional(String osName, Map<String, String> environment, String home) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            return Path.of(
                    Optional.ofNullable(environment.get("LOCALAPPDATA")).orElse(home + "/AppData/Local"), "Mostrador");
        }
        if (os.contains("mac")) {
            return Path.of(home, "Library", "Application Support", "Mostrador");
        }
        return Optional.ofNullable(environment.get("XDG_DATA_HOME"))
                .filter(path -> !path.isBlank())
                .map(path -> Path.of(path, "mostrador"))
                .orElse(Path.of(home, ".local", "share", "mostrador"));
    }
}
