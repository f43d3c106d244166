package io.mostrador.db;

import io.mostrador.db.disk.Disk;
import io.mostrador.db.disk.FolderDisk;
import io.mostrador.db.projection.H2File;
import java.nio.file.Path;

/// Where things are in a till's data directory.
///
/// @param root its place, for messages
/// @param disk the same, to work on
public record DataDirectory(Path root, Disk disk, Tuning tuning) {
    static final String JOURNAL = "journal";
    /// Where a journal lies until its founding entries are all in it.
    static final String UNFOUNDED_JOURNAL = "journal.new";
    static final String PROJECTION = "till";
    /// A projection that is being made anew.
    static final String FRESH_PROJECTION = "till-new";
    static final String PRINT_JOB_LOG = "print-job.log";
    static final String PEPPER = "pin.pepper";
    static final String LOCK = "till.lock";

    public DataDirectory(Path root) {
        this(root.toAbsolutePath(), new FolderDisk(root.toAbsolutePath()), Tuning.STANDARD);
    }

    /// The folder of the journal's segments.
    public Disk journal() {
        return disk.folder(JOURNAL);
    }

    H2File projection() {
        return new H2File(disk, PROJECTION);
    }

    H2File freshProjection() {
        return new H2File(disk, FRESH_PROJECTION);
    }
}
