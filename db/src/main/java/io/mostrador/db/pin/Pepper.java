package io.mostrador.db.pin;

import io.mostrador.db.disk.Disk;
import java.io.IOException;
import java.security.SecureRandom;

/// 32 secret random bytes of this till, without which a stolen journal says nothing about PINs.
public final class Pepper {
    private static final int LENGTH = 32;

    private final byte[] bytes;

    private Pepper(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Reads the pepper of a till, or makes it for a new one.
    public static Pepper readOrCreate(Disk disk, String name, SecureRandom random) throws IOException {
        if (!disk.exists(name)) {
            byte[] fresh = new byte[LENGTH];
            random.nextBytes(fresh);
            write(disk, name, fresh);
        }
        return read(disk, name);
    }

    /// @throws IOException when the file is missing or is no pepper
    public static Pepper read(Disk disk, String name) throws IOException {
        if (!disk.exists(name)) {
            throw new IOException(name + " is missing, nobody can sign on without it: bring it back from a backup");
        }
        byte[] bytes = disk.read(name);
        if (bytes.length != LENGTH) {
            throw new IOException(
                    name + " has " + bytes.length + " bytes, not " + LENGTH + ": bring it back from a backup");
        }
        return new Pepper(bytes);
    }

    private static void write(Disk disk, String name, byte[] bytes) throws IOException {
        disk.replace(name, bytes);
    }

    byte[] bytes() {
        return bytes;
    }
}
