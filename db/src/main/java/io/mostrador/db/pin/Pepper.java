package io.mostrador.db.pin;

import io.mostrador.db.journal.FolderDisk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;

/// 32 secret random bytes of this till, without which a stolen journal says nothing about PINs.
public final class Pepper {
    private static final int LENGTH = 32;

    private final byte[] bytes;

    private Pepper(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Reads the pepper of a till, or makes it for a new one.
    public static Pepper readOrCreate(Path file, SecureRandom random) throws IOException {
        if (!Files.exists(file)) {
            byte[] fresh = new byte[LENGTH];
            random.nextBytes(fresh);
            write(file, fresh);
        }
        return read(file);
    }

    /// @throws IOException when the file is missing or is no pepper
    public static Pepper read(Path file) throws IOException {
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length != LENGTH) {
                throw new IOException(file.getFileName() + " has " + bytes.length + " bytes, not " + LENGTH
                        + ": bring it back from a backup");
            }
            return new Pepper(bytes);
        } catch (NoSuchFileException e) {
            throw new IOException(
                    file.getFileName() + " is missing, nobody can sign on without it: bring it back from a backup", e);
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        try (FileChannel channel = FileChannel.open(
                unfinished, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())) {
            channel.write(ByteBuffer.wrap(bytes));
            channel.force(true);
        }
        Files.move(unfinished, file);
        FolderDisk.forceNameOf(file);
    }

    /// On Windows the user's own profile folder keeps others out.
    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    byte[] bytes() {
        return bytes;
    }
}
