package io.mostrador.db;

import io.mostrador.db.disk.Disk;
import io.mostrador.db.disk.DiskFile;
import io.mostrador.db.disk.FolderDisk;
import io.mostrador.db.journal.ChainAudit;
import io.mostrador.db.journal.JournalCopy;
import io.mostrador.db.journal.JournalFinding;
import io.mostrador.db.key.VerifyingKey;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A copy of a till in a folder of its own: its journal, the newest snapshot of its database, its sealed keys,
/// and small files that others name. Made beside a running till if need be: everything in it is only ever
/// appended to, or replaced whole. Whoever has it needs the till's secret to read it.
public final class Backup {
    private static final String UNFINISHED = ".new";

    private final DataDirectory directory;
    private final List<String> more;

    /// @param more names of further files in the data directory, where they are there
    public Backup(DataDirectory directory, List<String> more) {
        this.directory = directory;
        this.more = List.copyOf(more);
    }

    /// What was written.
    ///
    /// @param sequence the last entry in it; all up to it were forced
    /// @param hash of that entry
    /// @param bytes of all files
    public record Written(Path folder, long sequence, String hash, long bytes) {}

    /// Makes a backup, reads it again, and checks it.
    ///
    /// @param place a folder, made where it is missing
    /// @throws StoreRefusedException when there is no till, or its journal is damaged; nothing is left in
    /// `place`
    /// @throws IOException when the place cannot be written
    public Written write(Path place, Instant now) throws IOException {
        Disk disk = new FolderDisk(place);
        disk.make();
        String name = "mostrador-backup-" + DataDirectory.timeInName(now);
        Disk folder = disk.folder(name + UNFINISHED);
        try {
            JournalCopy.End end = copy(folder);
            check(folder, end);
            disk.rename(name + UNFINISHED, name);
            disk.forceNames();
            return new Written(place.resolve(name), end.sequence(), end.hash(), bytes(disk.folder(name)));
        } catch (IOException | RuntimeException e) {
            remove(disk, folder, name + UNFINISHED);
            throw e;
        }
    }

    private JournalCopy.End copy(Disk folder) throws IOException {
        Disk from = directory.disk();
        folder.make();
        JournalCopy.End end = JournalCopy.copy(directory.journal(), folder.folder(DataDirectory.JOURNAL));
        if (end.forced() == 0) {
            throw new StoreRefusedException("there is no till in " + directory.root(), null);
        }
        if (!end.isWhole()) {
            requireNone(new ChainAudit(directory.journal(), null, false)
                    .run(List.of())
                    .finding());
        }
        directory.copyBesideJournal(folder);
        for (String name : more) {
            if (from.exists(name)) {
                from.copyTo(folder, name);
            }
        }
        Optional<String> snapshot = Snapshots.names(from).stream().findFirst();
        if (snapshot.isPresent()) {
            from.copyTo(folder, snapshot.get());
        }
        folder.forceNames();
        return end;
    }

    /// The journal by its chain and its last signature, all others byte by byte.
    private void check(Disk folder, JournalCopy.End end) throws IOException {
        Disk journal = folder.folder(DataDirectory.JOURNAL);
        VerifyingKey key = VerifyingKey.parse(
                new String(journal.read(DataDirectory.PUBLIC_KEY), StandardCharsets.US_ASCII).strip());
        requireNone(new ChainAudit(journal, key, false)
                .run(List.of(new ChainAudit.Anchor(end.sequence(), end.hash())))
                .finding());
        for (String name : folder.names()) {
            if (!name.equals(DataDirectory.JOURNAL) && directory.disk().exists(name)) {
                requireSame(folder, name);
            }
        }
    }

    private static void requireNone(Optional<JournalFinding> finding) {
        if (finding.isPresent()) {
            throw new StoreRefusedException(
                    "the till's journal is " + finding.get().message() + "; repair it first: journal repair", null);
        }
    }

    private void requireSame(Disk folder, String name) throws IOException {
        try (DiskFile copy = folder.openToRead(name);
                DiskFile source = directory.disk().openToRead(name);
                InputStream first = new BufferedInputStream(copy.input(), 1 << 16);
                InputStream second = new BufferedInputStream(source.input(), 1 << 16)) {
            int a;
            do {
                a = first.read();
                if (a != second.read()) {
                    throw new IOException(name + " is not in the backup as it is at the till; try again");
                }
            } while (a >= 0);
        }
    }

    private static long bytes(Disk folder) throws IOException {
        long bytes = 0;
        List<Disk> folders = List.of(folder, folder.folder(DataDirectory.JOURNAL));
        for (Disk each : folders) {
            for (String name : each.names()) {
                if (!name.equals(DataDirectory.JOURNAL)) {
                    try (DiskFile file = each.openToRead(name)) {
                        bytes += file.size();
                    }
                }
            }
        }
        return bytes;
    }

    private static void remove(Disk disk, Disk folder, String name) throws IOException {
        Disk journal = folder.folder(DataDirectory.JOURNAL);
        for (String file : new ArrayList<>(journal.names())) {
            journal.delete(file);
        }
        for (String file : new ArrayList<>(folder.names())) {
            folder.delete(file);
        }
        disk.deleteIfThere(name);
    }
}
