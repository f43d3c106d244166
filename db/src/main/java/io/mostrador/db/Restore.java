package io.mostrador.db;

import io.mostrador.db.disk.Disk;
import io.mostrador.db.disk.FolderDisk;
import io.mostrador.db.journal.JournalFile;
import io.mostrador.db.key.KeyPlace;
import io.mostrador.db.key.KeyRing;
import io.mostrador.db.projection.PrintJobLog;
import io.mostrador.register.fact.RestoreSource;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Brings a till back from a backup or from its mirror, into a data directory. What was there is set aside
/// beside it, never deleted. Every restore begins a new epoch: receipts may be in customers' hands that no copy
/// has, so their numbers and sequences are left out.
public final class Restore {
    private static final Logger LOG = System.getLogger(Restore.class.getName());
    private static final String UNFINISHED = ".restoring";

    private final Path target;
    private final KeyPlace keys;
    private final Tuning tuning;

    /// @param keys where the till's secret is, or will be looked for by the restored till
    public Restore(Path target, KeyPlace keys) {
        this(target, keys, Tuning.STANDARD);
    }

    Restore(Path target, KeyPlace keys, Tuning tuning) {
        this.target = target.toAbsolutePath();
        this.keys = keys;
        this.tuning = tuning;
    }

    /// What came of it.
    ///
    /// @param setAside where the old data directory is now
    public record Restored(Mended journal, Optional<Path> setAside) {}

    /// @param from a backup's folder, or a till's folder in a mirror
    /// @param copies those that may have entries beyond it, in the order they are to be asked
    /// @param more names of further files to be brought back, where they are there
    /// @throws StoreRefusedException when the till is open, the secret is missing or the copy damaged; nothing
    /// is changed
    public Restored run(Path from, RestoreSource source, List<Copy> copies, List<String> more, Instant now) {
        try {
            return restore(from.toAbsolutePath(), source, copies, more, now);
        } catch (IOException e) {
            throw new StoreRefusedException("the till cannot be restored: " + e.getMessage(), e);
        }
    }

    /// Whether a restore was stopped just before its end: then a directory that looks new is none.
    static boolean wasStopped(Path dataDirectory) {
        return Files.isDirectory(unfinished(dataDirectory.toAbsolutePath()))
                && !Files.isDirectory(dataDirectory.resolve(DataDirectory.JOURNAL));
    }

    private static Path unfinished(Path target) {
        return target.resolveSibling(target.getFileName() + UNFINISHED);
    }

    private Restored restore(Path from, RestoreSource source, List<Copy> copies, List<String> more, Instant now)
            throws IOException {
        Disk copy = new FolderDisk(from);
        if (!copy.exists(DataDirectory.KEY_RING) || !JournalFile.exists(copy.folder(DataDirectory.JOURNAL))) {
            throw new StoreRefusedException("there is no till in " + from, null);
        }
        requireClosed();
        List<Copy> asked = new ArrayList<>(copies);
        if (Files.isDirectory(target.resolve(DataDirectory.JOURNAL))) {
            asked.addFirst(Copy.ofFolder(Copy.Kind.BEFORE, target));
        }
        Disk keysFrom = newestKeys(copy, asked);
        KeyRing ring = KeyRing.open(keysFrom, DataDirectory.KEY_RING, keys);
        Path work = emptied();
        Disk made = new FolderDisk(work);
        Mended mended = new Mending(ring, asked, now, tuning.segmentBytes())
                .restore(copy.folder(DataDirectory.JOURNAL), made.folder(DataDirectory.JOURNAL), source);
        bringBesides(copy, keysFrom, made, more);
        made.folder(DataDirectory.JOURNAL).replace(DataDirectory.PUBLIC_KEY, DataDirectory.publicKey(ring));
        // Whatever was printed or not: nothing of before is printed again.
        long last = new DataDirectory(work, made, keys, tuning).lastSequence(ring);
        PrintJobLog.begin(made, DataDirectory.PRINT_JOB_LOG, last, Map.of());
        return new Restored(mended, exchange(work));
    }

    /// No till may be open on what is to be set aside.
    private void requireClosed() throws IOException {
        if (Files.isDirectory(target)) {
            DirectoryLock.acquire(new DataDirectory(target, new FolderDisk(target), keys, tuning))
                    .close();
        }
    }

    /// Keys are renewed from time to time: the ring that has the newest opens all.
    private Disk newestKeys(Disk copy, List<Copy> copies) throws IOException {
        KeyRing newest = KeyRing.open(copy, DataDirectory.KEY_RING, keys);
        Disk found = copy;
        for (Copy each : copies) {
            Path folder = each.folder();
            if (folder == null) {
                continue;
            }
            Disk other = new FolderDisk(folder);
            try {
                KeyRing ring = KeyRing.open(other, DataDirectory.KEY_RING, keys);
                if (ring.id().equals(newest.id()) && ring.newestKeyId() > newest.newestKeyId()) {
                    newest = ring;
                    found = other;
                }
            } catch (IOException e) {
                LOG.log(Level.INFO, "no keys in " + each.name() + ": " + e.getMessage());
            }
        }
        return found;
    }

    private Path emptied() throws IOException {
        Path work = unfinished(target);
        if (Files.isDirectory(work)) {
            deleteAll(work);
        }
        Files.createDirectories(work);
        return work;
    }

    private static void deleteAll(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void bringBesides(Disk copy, Disk keysFrom, Disk made, List<String> more) throws IOException {
        made.replace(DataDirectory.KEY_RING, keysFrom.read(DataDirectory.KEY_RING));
        made.replace(DataDirectory.PEPPER, copy.read(DataDirectory.PEPPER));
        for (String name : more) {
            if (copy.exists(name)) {
                made.replace(name, copy.read(name));
            }
        }
        for (String snapshot : Snapshots.names(copy)) {
            copy.copyTo(made, snapshot);
        }
        made.forceNames();
    }

    private Optional<Path> exchange(Path work) throws IOException {
        Optional<Path> setAside = Optional.empty();
        if (Files.isDirectory(target)) {
            Path aside = target.resolveSibling(
                    DataDirectory.setAsideName(target.getFileName().toString(), ""));
            Files.move(target, aside);
            setAside = Optional.of(aside);
        }
        Files.move(work, target);
        new FolderDisk(Objects.requireNonNull(target.getParent(), "no till is in a root")).forceNames();
        return setAside;
    }
}
