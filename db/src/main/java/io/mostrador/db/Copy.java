package io.mostrador.db;

import io.mostrador.db.disk.Disk;
import io.mostrador.db.disk.FolderDisk;
import io.mostrador.db.journal.EntrySource;
import io.mostrador.db.journal.JournalDamagedException;
import io.mostrador.db.journal.JournalScan;
import io.mostrador.db.key.KeyRing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Another copy of a till's journal, or part of it, to take from it what is missing.
///
/// @param kind who keeps it
/// @param name for messages
/// @param folder where its files are, null where there are none
/// @param entries gives its entries, null where the files do
public record Copy(
        Kind kind,
        String name,
        @Nullable Path folder,
        @Nullable EntrySource entries) {
    /// Who keeps it.
    public enum Kind {
        /// The tenant's server.
        SERVER,
        /// The second copy.
        MIRROR,
        /// What was in the data directory before.
        BEFORE
    }

    /// The server; how it is asked knows the launcher.
    public static Copy ofServer(String address, EntrySource entries) {
        return new Copy(Kind.SERVER, address, null, entries);
    }

    /// A till's folder in a mirror, or a data directory.
    public static Copy ofFolder(Kind kind, Path folder) {
        return new Copy(kind, folder.toString(), folder, null);
    }

    /// The journal's folder, null where there are no files.
    @Nullable
    Disk journal() {
        Path files = folder;
        return files == null ? null : new FolderDisk(files).folder(DataDirectory.JOURNAL);
    }

    EntrySource source(KeyRing ring) {
        EntrySource given = entries;
        return given == null ? ofJournal(Objects.requireNonNull(journal()), ring) : given;
    }

    private static EntrySource ofJournal(Disk folder, KeyRing ring) {
        return (sequence, taker) -> {
            boolean[] more = {true};
            try {
                new JournalScan(folder, ring).forEachAfter(sequence, entry -> {
                    try {
                        more[0] = more[0] && taker.take(entry.bytes());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            } catch (UncheckedIOException e) {
                throw e.getCause();
            } catch (JournalDamagedException e) {
                // What is before its damage was given.
                throw new IOException(e.getMessage(), e);
            }
        };
    }
}
