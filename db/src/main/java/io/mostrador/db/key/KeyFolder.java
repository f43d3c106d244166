package io.mostrador.db.key;

import io.mostrador.db.disk.Disk;
import io.mostrador.db.disk.FolderDisk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Secrets as files that only their owner may read, one a ring, in the user's folder for settings: whoever takes
/// the data directory, a backup or the mirror has no key to it.
public final class KeyFolder implements KeyPlace {
    private static final String SUFFIX = ".key";
    private static final String MEMORY = ".place";

    private final Disk disk;
    private final String place;

    public KeyFolder(Path folder) {
        this(new FolderDisk(folder.toAbsolutePath()), folder.toAbsolutePath().toString());
    }

    /// On any disk.
    ///
    /// @param place for messages
    public KeyFolder(Disk disk, String place) {
        this.disk = disk;
        this.place = place;
    }

    /// `MOSTRADOR_KEYS` where it is set, otherwise by the platform's convention (XDG base directories on Linux,
    /// Application Support on macOS, roaming application data on Windows).
    public static KeyFolder conventional() {
        return new KeyFolder(conventional(System.getProperty("os.name", ""), System.getenv()));
    }

    static Path conventional(String osName, Map<String, String> environment) {
        String chosen = environment.getOrDefault("MOSTRADOR_KEYS", "");
        if (!chosen.isBlank()) {
            return Path.of(chosen);
        }
        String named = environment.getOrDefault("HOME", "");
        String home = named.isBlank() ? System.getProperty("user.home", ".") : named;
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            return Path.of(environment.getOrDefault("APPDATA", home + "/AppData/Roaming"), "Mostrador", "keys");
        }
        if (os.contains("mac")) {
            return Path.of(home, "Library", "Application Support", "Mostrador Keys");
        }
        String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
        return Path.of(config.isBlank() ? home + "/.config" : config, "mostrador", "keys");
    }

    @Override
    public Optional<TillSecret> find(UUID ringId) throws IOException {
        String name = ringId + SUFFIX;
        if (!disk.exists(name)) {
            return Optional.empty();
        }
        try {
            return Optional.of(TillSecret.parse(new String(disk.read(name), StandardCharsets.US_ASCII)));
        } catch (IllegalArgumentException e) {
            throw new IOException("the key file " + name + " in " + place + " is damaged: " + e.getMessage(), e);
        }
    }

    @Override
    public void keep(UUID ringId, TillSecret secret) throws IOException {
        String name = ringId + SUFFIX;
        disk.replace(name, (secret.code() + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void remember(UUID ringId, String dataDirectory) throws IOException {
        String name = ringId + MEMORY;
        byte[] content = dataDirectory.getBytes(StandardCharsets.UTF_8);
        if (!disk.exists(name) || !Arrays.equals(disk.read(name), content)) {
            disk.replace(name, content);
        }
    }

    @Override
    public Optional<String> memoryOf(String dataDirectory) throws IOException {
        byte[] content = dataDirectory.getBytes(StandardCharsets.UTF_8);
        for (String name : disk.names()) {
            if (name.endsWith(MEMORY) && Arrays.equals(disk.read(name), content)) {
                return Optional.of(Path.of(place, name).toString());
            }
        }
        return Optional.empty();
    }

    @Override
    public String describe() {
        return place;
    }
}
