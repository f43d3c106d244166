package io.mostrador.db;

import io.mostrador.db.disk.Disk;
import io.mostrador.db.disk.DiskFile;
import io.mostrador.db.journal.JournalKeeper;
import io.mostrador.db.key.KeyRing;
import io.mostrador.db.projection.H2File;
import io.mostrador.db.projection.ProjectionFile;
import io.mostrador.db.projection.ProjectionWriter;
import io.mostrador.db.projection.UnusableProjectionException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Copies of the H2 file, one for each close of the till, the last three kept: a database that is lost is made
/// from the newest and the journal after it, instead of from the whole journal. Each tells by itself up to which
/// entry it has the rows, and is opened and added up before it counts.
final class Snapshots implements JournalKeeper.Duty {
    private static final Logger LOG = System.getLogger(Snapshots.class.getName());
    private static final Pattern NAME = Pattern.compile("till-snapshot-\\d{20}\\.zip");
    private static final String UNFINISHED = "till-snapshot.new";
    private static final String CHECKED = "till-check";
    /// Sales come first: no snapshot where the disk would be near its end afterwards.
    private static final long ROOM_LEFT = 512L << 20;

    private final Disk disk;
    private final KeyRing ring;
    private final ProjectionWriter rows;
    private final int kept;
    private volatile boolean wanted;

    Snapshots(DataDirectory directory, KeyRing ring, ProjectionWriter rows) {
        this.disk = directory.disk();
        this.ring = ring;
        this.rows = rows;
        this.kept = directory.tuning().snapshots();
    }

    /// The till was closed: one is made as soon as the keeper comes by.
    void want() {
        wanted = kept > 0;
    }

    @Override
    public boolean tend() throws IOException {
        if (!wanted) {
            return false;
        }
        // One that fails is not tried again before the next close.
        wanted = false;
        make();
        return true;
    }

    @Override
    public void close() {
        // What is not made is made at the next close of the till.
    }

    /// Newest first.
    static List<String> names(Disk disk) throws IOException {
        return disk.names().stream()
                .filter(name -> NAME.matcher(name).matches())
                .sorted((a, b) -> b.compareTo(a))
                .toList();
    }

    /// Takes away what a stop in the middle left.
    static void tidy(Disk disk) throws IOException {
        disk.deleteIfThere(UNFINISHED);
        disk.deleteIfThere(CHECKED + ".mv.db");
    }

    private void make() throws IOException {
        tidy(disk);
        long bytes = size();
        if (disk.room() < 2 * bytes + ROOM_LEFT) {
            LOG.log(Level.WARNING, "no snapshot of the database: the disk has too little room");
            return;
        }
        try {
            write();
            long sequence = checked();
            disk.rename(UNFINISHED, String.format(Locale.ROOT, "till-snapshot-%020d.zip", sequence));
            disk.forceNames();
        } finally {
            tidy(disk);
        }
        List<String> names = names(disk);
        for (String old : names.subList(Math.min(kept, names.size()), names.size())) {
            disk.delete(old);
        }
    }

    private long size() throws IOException {
        try (DiskFile file = disk.openToRead(DataDirectory.PROJECTION + ".mv.db")) {
            return file.size();
        }
    }

    private void write() throws IOException {
        try (DiskFile file = disk.create(UNFINISHED, 0);
                OutputStream out = new BufferedOutputStream(file.output(), 1 << 16);
                ZipOutputStream archive = new ZipOutputStream(out)) {
            // Sealed bytes cannot be pressed.
            archive.setLevel(Deflater.NO_COMPRESSION);
            rows.copyTo(archive);
            archive.finish();
            out.flush();
            file.force(true);
        }
    }

    /// @return up to which entry it has the rows
    private long checked() throws IOException {
        H2File copy = new H2File(disk, CHECKED, ring.databasePasswords());
        unpack(disk, UNFINISHED, copy);
        try (ProjectionFile file = ProjectionFile.open(copy.untidied())) {
            Optional<String> doubt = file.doubt();
            if (doubt.isPresent()) {
                throw new IOException("the snapshot is not whole: " + doubt.get());
            }
            return file.state().appliedSequence();
        } catch (UnusableProjectionException | SQLException e) {
            throw new IOException("the snapshot cannot be opened: " + e.getMessage(), e);
        }
    }

    /// Makes an H2 file of a snapshot; one that is there is replaced.
    ///
    /// @throws IOException also when the archive is damaged
    static void unpack(Disk disk, String snapshot, H2File target) throws IOException {
        target.delete();
        try (DiskFile packed = disk.openToRead(snapshot);
                InputStream in = new BufferedInputStream(packed.input(), 1 << 16);
                ZipInputStream archive = new ZipInputStream(in);
                DiskFile file = disk.create(target.fileName(), 0);
                OutputStream out = new BufferedOutputStream(file.output(), 1 << 16)) {
            if (archive.getNextEntry() == null) {
                throw new IOException(snapshot + " is no archive");
            }
            archive.transferTo(out);
            out.flush();
            file.force(true);
        }
    }
}
