package io.mostrador.db;

import io.mostrador.db.disk.Disk;
import io.mostrador.db.journal.JournalFile;
import io.mostrador.db.key.KeyRing;
import io.mostrador.db.projection.ProjectionFile;
import io.mostrador.db.projection.UnusableProjectionException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// Puts the damaged journal of a till in order: with what other copies have, and where they do not have it, by
/// going on in a new epoch that says so. Only ever because a person asked for it. The damaged files are set
/// aside, never deleted.
public final class JournalRepair {
    private final DataDirectory directory;

    public JournalRepair(DataDirectory directory) {
        this.directory = directory;
    }

    /// @param copies those that can be asked, in this order
    /// @throws StoreRefusedException when a till is open on the directory, or nothing can be done; nothing is
    /// changed
    public Mended repair(List<Copy> copies, Instant now) {
        try (DirectoryLock _ = DirectoryLock.acquire(directory)) {
            KeyRing ring = directory.keyRing();
            Disk disk = directory.disk();
            Disk work = emptied(disk);
            Mended mended = new Mending(ring, copies, now, directory.tuning().segmentBytes())
                    .repair(directory.journal(), work, knownForced(ring));
            copyPublicKey(ring, work);
            disk.rename(DataDirectory.MENDING_JOURNAL, DataDirectory.MENDED_JOURNAL);
            disk.forceNames();
            finish(directory);
            return mended;
        } catch (IOException e) {
            throw new StoreRefusedException("the journal cannot be repaired: " + e.getMessage(), e);
        }
    }

    private static void copyPublicKey(KeyRing ring, Disk journal) throws IOException {
        journal.replace(DataDirectory.PUBLIC_KEY, DataDirectory.publicKey(ring));
    }

    private static Disk emptied(Disk disk) throws IOException {
        Disk work = disk.folder(DataDirectory.MENDING_JOURNAL);
        for (String name : work.names()) {
            work.delete(name);
        }
        return work;
    }

    /// Gives a mended journal its place; the damaged one is set aside. Also after a stop in between.
    static void finish(DataDirectory directory) throws IOException {
        Disk disk = directory.disk();
        if (!disk.exists(DataDirectory.MENDED_JOURNAL)) {
            return;
        }
        if (JournalFile.exists(directory.journal())) {
            disk.rename(DataDirectory.JOURNAL, DataDirectory.setAsideName("journal", ""));
            disk.forceNames();
        }
        disk.rename(DataDirectory.MENDED_JOURNAL, DataDirectory.JOURNAL);
        disk.forceNames();
    }

    /// What the rows know of the journal, as far as they can be read.
    private long knownForced(KeyRing ring) throws IOException {
        if (!directory.projection(ring).exists()) {
            return 0;
        }
        try (ProjectionFile file = ProjectionFile.open(directory.projection(ring))) {
            return file.state().forcedSequence();
        } catch (UnusableProjectionException | SQLException e) {
            System.getLogger(JournalRepair.class.getName())
                    .log(System.Logger.Level.DEBUG, "the rows do not tell how far the journal went", e);
            return 0;
        }
    }
}
