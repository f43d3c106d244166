package io.mostrador.db.journal;

import java.io.IOException;
import java.util.List;

/// The folder that holds the journal's files, as narrow as the journal needs it, so that a rig which tears
/// and loses writes can stand in for it.
public interface JournalDisk {
    /// The names of all files, in no order; empty when the folder does not exist.
    List<String> names() throws IOException;

    /// Makes a new file of `size` zero bytes. Neither its content nor its name is forced.
    ///
    /// @throws IOException also when the name is taken
    DiskFile create(String name, long size) throws IOException;

    DiskFile open(String name) throws IOException;

    DiskFile openToRead(String name) throws IOException;

    /// Renames; an existing file of the new name is replaced.
    void rename(String from, String to) throws IOException;

    void delete(String name) throws IOException;

    /// Forces the names of the files.
    void forceDirectory() throws IOException;
}
