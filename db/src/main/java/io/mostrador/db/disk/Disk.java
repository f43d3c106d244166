package io.mostrador.db.disk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A folder and the files in it, as narrow as the store needs it.
public interface Disk {
    /// The names of all files and folders, in no order; empty when the folder does not exist.
    List<String> names() throws IOException;

    /// Makes a new file of `size` zero bytes. Neither its content nor its name is forced.
    ///
    /// @throws IOException also when the name is taken
    DiskFile create(String name, long size) throws IOException;

    /// The same, and nobody but this user may read it.
    DiskFile createSecret(String name) throws IOException;

    DiskFile open(String name) throws IOException;

    DiskFile openToRead(String name) throws IOException;

    /// Opens a file for as long as nobody else has it open so; makes an empty one where there is none.
    ///
    /// @return null when somebody has
    @Nullable
    DiskFile lock(String name) throws IOException;

    /// Renames a file or a folder, in one step; an existing file of the new name is replaced.
    void rename(String from, String to) throws IOException;

    /// Deletes a file, or an empty folder.
    void delete(String name) throws IOException;

    /// Makes the folder itself where it is missing, and forces its name.
    void make() throws IOException;

    /// Forces the names of the files.
    void forceNames() throws IOException;

    /// A folder in this one, there or not.
    Disk folder(String name);

    /// How many bytes more the disk can take; [Long#MAX_VALUE] where nobody knows.
    long room() throws IOException;

    /// Deletes a file where there is one.
    default void deleteIfThere(String name) throws IOException {
        if (exists(name)) {
            delete(name);
        }
    }

    /// The file's place as H2 is told it, without H2's ending.
    String placeForH2(String name);

    /// Whether a file or folder has this name.
    default boolean exists(String name) throws IOException {
        return names().contains(name);
    }

    /// Looks at what was written before it counts.
    @FunctionalInterface
    interface Check {
        /// @param written as it was read again
        /// @throws IOException when it must not count
        void look(byte[] written) throws IOException;
    }

    /// Writes a small file that only this user may read, whole or not at all: beside its place, forced, then
    /// renamed over what was there.
    default void replace(String name, byte[] content) throws IOException {
        replace(name, content, _ -> {});
    }

    /// The same, and between forcing and renaming the file is read again and looked at. If that refuses it, it is
    /// deleted and what was there stays.
    default void replace(String name, byte[] content, Check check) throws IOException {
        String unfinished = name + ".new";
        deleteIfThere(unfinished);
        try (DiskFile file = createSecret(unfinished)) {
            file.write(ByteBuffer.wrap(content), 0);
            file.force(true);
        }
        try {
            check.look(read(unfinished));
        } catch (IOException | RuntimeException e) {
            delete(unfinished);
            throw e;
        }
        rename(unfinished, name);
        forceNames();
    }

    /// Copies a file here to another disk, under the same name, where only this user may read it, and forces its
    /// content; the name is forced by whoever is done with all.
    default void copyTo(Disk other, String name) throws IOException {
        try (DiskFile source = openToRead(name);
                DiskFile target = other.createSecret(name);
                InputStream in = source.input();
                OutputStream out = target.output()) {
            in.transferTo(out);
            target.force(true);
        }
    }

    /// The whole file.
    default byte[] read(String name) throws IOException {
        try (DiskFile file = openToRead(name)) {
            ByteBuffer content = ByteBuffer.allocate(Math.toIntExact(file.size()));
            file.read(content, 0);
            return content.array();
        }
    }
}
