package io.mostrador.db.key;

import io.mostrador.db.disk.Disk;
import io.mostrador.db.disk.FolderDisk;
import io.mostrador.db.guard.Protection;
import io.mostrador.db.guard.SecretGuard;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Secrets as files that only their owner may read, one a ring, in the user's folder for settings: whoever takes
/// the data directory, a backup or the mirror has no key to it. What is in them is protected by the operating
/// system, too, where there is a [SecretGuard] for it.
public final class KeyFolder implements KeyPlace {
    private static final System.Logger LOG = System.getLogger(KeyFolder.class.getName());
    private static final String SUFFIX = ".key";
    private static final String MEMORY = ".place";

    private final Disk disk;
    private final String place;
    private final SecretGuard guard;

    /// With the rights of the files alone.
    public KeyFolder(Path folder) {
        this(folder, SecretGuard.fileRights());
    }

    public KeyFolder(Path folder, SecretGuard guard) {
        this(new FolderDisk(folder.toAbsolutePath()), folder.toAbsolutePath().toString(), guard);
    }

    /// On any disk.
    ///
    /// @param place for messages
    public KeyFolder(Disk disk, String place, SecretGuard guard) {
        this.disk = disk;
        this.place = place;
        this.guard = guard;
    }

    /// `MOSTRADOR_KEYS` where it is set, otherwise by the platform's convention (XDG base directories on Linux,
    /// Application Support on macOS, roaming application data on Windows), with the best guard of this machine.
    public static KeyFolder conventional() {
        Path folder = conventional(System.getProperty("os.name", ""), System.getenv());
        return new KeyFolder(folder, SecretGuard.ofThisSystem());
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
        String name = name(ringId);
        return disk.exists(name) ? Optional.of(secret(ringId, disk.read(name))) : Optional.empty();
    }

    private static String name(UUID ringId) {
        return ringId + SUFFIX;
    }

    private TillSecret secret(UUID ringId, byte[] content) throws IOException {
        SecretFile file = parse(ringId, content);
        try {
            byte[] code = guardOf(file).unprotect(file.kept(), ringId);
            return TillSecret.parse(new String(code, StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException e) {
            throw damaged(ringId, e);
        } catch (IOException e) {
            throw new SecretElsewhereException(
                    "the key of this till (" + name(ringId) + " in " + place + ") is protected by Windows for the PC"
                            + " it was made on and does not open here (" + e.getMessage() + "): start the till on that"
                            + " PC, or bring the key back on this one with key recover and the recovery code",
                    e);
        }
    }

    private SecretFile parse(UUID ringId, byte[] content) throws IOException {
        try {
            return SecretFile.parse(content);
        } catch (IllegalArgumentException e) {
            throw damaged(ringId, e);
        }
    }

    private IOException damaged(UUID ringId, IllegalArgumentException why) {
        return new IOException(
                "the key file " + name(ringId) + " in " + place + " is damaged (" + why.getMessage()
                        + "): bring the key back with key recover and the recovery code",
                why);
    }

    private SecretGuard guardOf(SecretFile file) throws IOException {
        if (file.protection() == guard.protection()) {
            return guard;
        }
        if (file.protection() == Protection.FILE_RIGHTS) {
            return SecretGuard.fileRights();
        }
        throw new IOException("this machine has no such protection");
    }

    @Override
    public void keep(UUID ringId, TillSecret secret) throws IOException {
        try {
            write(ringId, secret, guard);
        } catch (IOException e) {
            if (guard.protection() == Protection.FILE_RIGHTS) {
                throw e;
            }
            LOG.log(
                    Level.WARNING,
                    "the till's key is kept by the rights of its file alone, the system does not protect it: "
                            + e.getMessage());
            write(ringId, secret, SecretGuard.fileRights());
        }
    }

    /// The file gets its place only after the secret was read from it again.
    private void write(UUID ringId, TillSecret secret, SecretGuard with) throws IOException {
        byte[] code = (secret.code() + "\n").getBytes(StandardCharsets.US_ASCII);
        SecretFile file = new SecretFile(with.protection(), with.protect(code, ringId));
        disk.replace(name(ringId), file.content(), written -> {
            if (!Arrays.equals(with.unprotect(parse(ringId, written).kept(), ringId), code)) {
                throw new IOException("what was protected does not come back as it was");
            }
        });
    }

    @Override
    public void protect(UUID ringId, TillSecret secret) throws IOException {
        if (guard.protection() != Protection.FILE_RIGHTS
                && protectionOf(ringId).equals(Optional.of(Protection.FILE_RIGHTS))) {
            write(ringId, secret, guard);
        }
    }

    @Override
    public Optional<Protection> protectionOf(UUID ringId) throws IOException {
        String name = name(ringId);
        return disk.exists(name) ? Optional.of(parse(ringId, disk.read(name)).protection()) : Optional.empty();
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
