package io.mostrador.db;

import io.mostrador.db.journal.JournalFile;
import io.mostrador.db.journal.JournalScan;
import io.mostrador.db.key.KeyRing;
import io.mostrador.db.projection.H2File;
import io.mostrador.db.projection.H2PrintQueue;
import io.mostrador.db.projection.PrintJobLog;
import io.mostrador.db.projection.ProjectionFailedException;
import io.mostrador.db.projection.ProjectionFile;
import io.mostrador.db.projection.ProjectionRebuild;
import io.mostrador.db.projection.ProjectionState;
import io.mostrador.db.projection.ProjectionWriter;
import io.mostrador.db.projection.RowsProgress;
import io.mostrador.db.projection.UnusableProjectionException;
import io.mostrador.register.port.PrintJobState;
import io.mostrador.sync.protocol.Entry;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/// Brings journal and H2 together when a data directory is opened: checks both, applies what the rows lack,
/// and makes the H2 file anew where there is any doubt about it. The journal is never changed but for a torn
/// tail.
final class StoreOpening {
    private static final Logger LOG = System.getLogger(StoreOpening.class.getName());

    private final DataDirectory directory;
    private final KeyRing ring;
    private final boolean unclean;
    private final Closing closing;
    private final RowsProgress progress;

    /// @param closing gets everything that is opened
    /// @param progress told how far it is while the rows are made anew
    StoreOpening(DataDirectory directory, KeyRing ring, boolean unclean, Closing closing, RowsProgress progress) {
        this.directory = directory;
        this.ring = ring;
        this.unclean = unclean;
        this.closing = closing;
        this.progress = progress;
    }

    /// All that is open afterwards.
    ///
    /// @param journal null while no till is founded
    record Opened(
            @Nullable JournalFile journal,
            ProjectionFile projection,
            ProjectionWriter writer,
            PrintJobLog printJobs,
            Recovery recovery) {}

    /// What was found of the H2 file: it, or why it cannot be used.
    private record Found(@Nullable ProjectionFile file, String unusable) {}

    Opened open() throws IOException, SQLException {
        Found found = find();
        if (!JournalFile.exists(directory.journal())) {
            return unfounded(found.file());
        }
        JournalFile journal = openJournal(found.file());
        ProjectionFile file = found.file();
        if (file == null) {
            return rebuilt(journal, found.unusable());
        }
        String unusable;
        try {
            Optional<String> doubt = doubt(file, journal);
            if (doubt.isEmpty()) {
                doubt = age(file);
            }
            if (doubt.isEmpty()) {
                return caughtUp(journal, file, Made.NOT);
            }
            unusable = doubt.get();
        } catch (ProjectionFailedException | DataAccessException | SQLException e) {
            unusable = String.valueOf(e.getMessage());
        }
        file.close();
        return rebuilt(journal, unusable);
    }

    /// Makes the projection anew, whatever state it is in.
    Opened rebuild() throws IOException, SQLException {
        if (!JournalFile.exists(directory.journal())) {
            throw new StoreRefusedException("there is no journal in " + directory.root() + " to rebuild from", null);
        }
        Found found = find();
        JournalFile journal = openJournal(found.file());
        if (found.file() != null) {
            found.file().close();
        }
        return rebuilt(journal, "it was asked for", List.of());
    }

    /// Whatever is wrong with a snapshot, the journal is enough.
    private Opened rebuilt(JournalFile journal, String because) throws IOException, SQLException {
        try {
            return rebuilt(journal, because, Snapshots.names(directory.disk()));
        } catch (UnusableProjectionException | DataAccessException | SQLException e) {
            LOG.log(Level.WARNING, "the database is made once more, from the journal alone", e);
            directory.freshProjection(ring).delete();
            return rebuilt(journal, because, List.of());
        }
    }

    private Found find() throws IOException {
        H2File file = directory.projection(ring);
        directory.freshProjection(ring).delete();
        Snapshots.tidy(directory.disk());
        if (!file.exists()) {
            return new Found(null, "there was none");
        }
        try {
            return new Found(closing.add(unclean ? ProjectionFile.openUnclosed(file) : ProjectionFile.open(file)), "");
        } catch (UnusableProjectionException e) {
            return new Found(null, String.valueOf(e.getMessage()));
        }
    }

    private Opened unfounded(@Nullable ProjectionFile found) throws IOException, SQLException {
        boolean used = found == null
                ? directory.projection(ring).exists() && journalWasLost()
                : found.state().appliedSequence() > 0;
        if (used) {
            throw new StoreRefusedException(
                    "the journal is missing from " + directory.root()
                            + ", but the database of a till is there: bring the journal back from a backup",
                    null);
        }
        ProjectionFile file = found == null ? firstProjection() : found;
        PrintJobLog log = closing.add(log(0, Map::of));
        ProjectionWriter writer = closing.add(writer(file));
        return new Opened(
                null, file, writer, log, new Recovery(Optional.empty(), 0, Optional.empty(), Optional.empty()));
    }

    /// See [Founding].
    private boolean journalWasLost() throws IOException {
        return directory.disk().exists(DataDirectory.PEPPER)
                && !directory.disk().exists(DataDirectory.UNFOUNDED_JOURNAL);
    }

    /// A file that is there already was being made when the machine stopped.
    private ProjectionFile firstProjection() throws IOException, SQLException {
        setAside();
        ProjectionFile file = closing.add(ProjectionFile.create(directory.projection(ring)));
        file.checkpoint();
        directory.disk().forceNames();
        return file;
    }

    private JournalFile openJournal(@Nullable ProjectionFile file) throws IOException {
        long knownForced = file == null ? 0 : file.state().forcedSequence();
        return closing.add(
                JournalFile.open(directory.journal(), ring, directory.tuning().segmentBytes(), knownForced));
    }

    /// Why the rows cannot be trusted, or empty.
    private Optional<String> doubt(ProjectionFile file, JournalFile journal) throws IOException {
        ProjectionState state = file.state();
        var owner = file.tillId();
        if (owner.isPresent() && !owner.get().equals(journal.tillId())) {
            throw new StoreRefusedException(
                    "the journal is of till " + journal.tillId() + ", the database of till " + owner.get()
                            + ": bring back the folders that belong together",
                    null);
        }
        if (state.appliedSequence() > journal.lastWritten()) {
            return Optional.of("its rows are ahead of the journal, which lost unforced entries");
        }
        if (!state.appliedHash().equals(hashOf(state.appliedSequence(), journal))) {
            return Optional.of("its last entry is not the journal's entry " + state.appliedSequence());
        }
        return unclean ? file.doubt() : Optional.empty();
    }

    /// What [ProjectionFile#openUnclosed] prevents, and whoever brings back an old file by hand.
    private Optional<String> age(ProjectionFile file) throws IOException {
        long closedAt = PrintJobLog.begunAt(directory.disk(), DataDirectory.PRINT_JOB_LOG);
        return file.state().appliedSequence() < closedAt
                ? Optional.of("it is older than it was when it was closed, at entry " + closedAt)
                : Optional.empty();
    }

    private Optional<String> doubtInAnyCase(ProjectionFile file, JournalFile journal) throws IOException {
        Optional<String> doubt = doubt(file, journal);
        return doubt.isPresent() || unclean ? doubt : file.doubt();
    }

    private String hashOf(long sequence, JournalFile journal) throws IOException {
        if (sequence == 0) {
            return Entry.NO_PREVIOUS;
        }
        if (sequence == journal.lastForced().sequence()) {
            return journal.lastForced().hash();
        }
        AtomicReference<@Nullable String> hash = new AtomicReference<>();
        new JournalScan(directory.journal(), ring)
                .forEachBetween(sequence - 1, sequence, entry -> hash.set(entry.hash()));
        return String.valueOf(hash.get());
    }

    /// Whether a file was made anew, and from how many entries.
    private record Made(Optional<String> because, Optional<Path> setAside, long applied) {
        static final Made NOT = new Made(Optional.empty(), Optional.empty(), 0);
    }

    private Opened caughtUp(JournalFile journal, ProjectionFile file, Made made) throws IOException, SQLException {
        ProjectionWriter writer = writer(file);
        try {
            long applied = made.applied()
                    + writer.catchUp(journal.lastWritten(), journal.lastForced().sequence());
            PrintJobLog log = closing.add(log(journal.lastWritten(), () -> H2PrintQueue.open(file)));
            writer.inBetween(() -> {
                ProjectionRebuild.applyLog(file, log);
                return log;
            });
            closing.add(writer);
            return new Opened(
                    journal, file, writer, log, new Recovery(journal.cut(), applied, made.because(), made.setAside()));
        } catch (RuntimeException | IOException | SQLException e) {
            // As long as one is open, H2 keeps the file that is to be set aside.
            writer.close();
            file.close();
            throw e;
        }
    }

    /// @param open jobs that are not done, should there be no log
    private PrintJobLog log(long sequence, Supplier<Map<Long, PrintJobState>> open) throws IOException {
        return PrintJobLog.open(directory.disk(), DataDirectory.PRINT_JOB_LOG, sequence, open);
    }

    private ProjectionWriter writer(ProjectionFile file) throws SQLException {
        return new ProjectionWriter(
                file.file(),
                new JournalScan(directory.journal(), ring),
                directory.tuning().rowsWriteNanos());
    }

    /// Law: the new file takes its place only when it is whole, states included; until then the old one is
    /// there.
    ///
    /// @param snapshots those that may be begun with, in this order
    private Opened rebuilt(JournalFile journal, String because, List<String> snapshots)
            throws IOException, SQLException {
        long applied;
        ProjectionState written;
        try (ProjectionFile fresh = begun(journal, snapshots);
                PrintJobLog log = log(journal.lastWritten(), Map::of)) {
            H2File old = directory.projection(ring);
            try (ProjectionWriter writer = writer(fresh)) {
                long total = journal.count(fresh.state().appliedSequence(), journal.lastWritten());
                progress.at(0, total);
                applied = writer.catchUpAnyway(
                        journal.lastWritten(),
                        journal.lastWritten(),
                        ProjectionRebuild.usualState(old, log),
                        progress,
                        total);
            }
            if (!ProjectionRebuild.copyStates(fresh, old, log)) {
                ProjectionRebuild.forgetStates(fresh, log);
            }
            ProjectionRebuild.applyLog(fresh, log);
            fresh.checkpoint();
            written = fresh.state();
        }
        Made made = new Made(Optional.of(because), replaceProjection(), applied);
        return caughtUp(journal, closing.add(ProjectionFile.openAgain(directory.projection(ring), written)), made);
    }

    /// From the first snapshot that is whole and of this journal, or empty.
    private ProjectionFile begun(JournalFile journal, List<String> snapshots) throws IOException, SQLException {
        H2File fresh = directory.freshProjection(ring).untidied();
        for (String snapshot : snapshots) {
            try {
                Snapshots.unpack(directory.disk(), snapshot, fresh);
                ProjectionFile file = ProjectionFile.openUnclosed(fresh);
                Optional<String> doubt = doubtOrFailure(file, journal);
                if (doubt.isEmpty()) {
                    LOG.log(Level.INFO, "the database is made from " + snapshot);
                    return file;
                }
                // As long as it is open, H2 keeps it.
                file.close();
                LOG.log(Level.WARNING, snapshot + " is not used: " + doubt.get());
            } catch (UnusableProjectionException | IOException | IllegalArgumentException e) {
                LOG.log(Level.WARNING, snapshot + " is not used: " + e.getMessage());
            }
        }
        return ProjectionFile.create(fresh);
    }

    private Optional<String> doubtOrFailure(ProjectionFile file, JournalFile journal) throws IOException {
        try {
            return doubtInAnyCase(file, journal);
        } catch (UnusableProjectionException | DataAccessException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private Optional<Path> replaceProjection() throws IOException {
        Optional<Path> setAside = setAside();
        directory
                .disk()
                .rename(
                        directory.freshProjection(ring).fileName(),
                        directory.projection(ring).fileName());
        directory.disk().forceNames();
        return setAside;
    }

    private Optional<Path> setAside() throws IOException {
        if (!directory.projection(ring).exists()) {
            return Optional.empty();
        }
        String aside = DataDirectory.setAsideName("till", ".mv.db");
        directory.disk().rename(directory.projection(ring).fileName(), aside);
        return Optional.of(directory.root().resolve(aside));
    }
}
