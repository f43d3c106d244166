package io.mostrador.db.projection;

import io.mostrador.db.fact.FactCodec;
import io.mostrador.db.journal.JournalScan;
import io.mostrador.sync.protocol.payload.Payload;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.zip.ZipOutputStream;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/// The one writer of projected rows. Facts are handed over once they are in the journal; [RowThread] makes their
/// rows.
///
/// Nothing that happens here can stop a sale. When H2 fails, the rows are behind: it is opened again every few
/// seconds, and what is missing is made from the journal. An entry whose rows cannot be made although H2 works
/// (a bug) keeps its place and is named in `unprojected_entry`.
public final class ProjectionWriter implements AutoCloseable {
    private static final Logger LOG = System.getLogger(ProjectionWriter.class.getName());
    /// How many facts wait before whoever brings the next makes their rows.
    private static final int MOST_WAITING = 256;
    private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long STORY_NANOS = TimeUnit.MINUTES.toNanos(10);

    private final H2File file;
    private final JournalScan journal;
    private final long writeNanos;
    private final BlockingQueue<Given> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final RowThread rows;
    private Connection connection;
    private Projection projection;
    private H2Writes writes;
    private long applied;
    private volatile @Nullable Given newest;
    private volatile boolean behind;
    private long failedAt;
    private long lastStory;

    /// @param journal gives back entries that are written already
    /// @param writeNanos how often the file is written; 0 is with each commit, which then waits for it
    public ProjectionWriter(H2File file, JournalScan journal, long writeNanos) throws SQLException {
        this.file = file;
        this.journal = journal;
        this.writeNanos = writeNanos;
        connection = open(file);
        projection = projection();
        writes = new H2Writes(connection);
        applied = ProjectionState.read(connection).appliedSequence();
        rows = new RowThread(this::makeRows, this::writeFile, writeNanos);
    }

    private Projection projection() throws SQLException {
        return Projection.oneByOne(connection, JournalFacts.of(journal), UsualState.NONE);
    }

    private static Connection open(H2File file) throws SQLException {
        Connection connection = file.connect();
        connection.setAutoCommit(false);
        return connection;
    }

    /// A fact that is in the journal.
    private record Given(Payload payload, Place place, long forcedThrough) {}

    /// Takes the next fact of the journal, as the journal tells it, so that a rebuild cannot give other rows;
    /// they are made by and by. Never fails.
    public void add(Payload payload, Place place, long forcedThrough) {
        Given given = new Given(payload, place, forcedThrough);
        newest = given;
        while (!waiting.offer(given)) {
            rows.settle();
        }
        rows.wake();
    }

    /// Waits until the rows of all facts so far can be seen, or H2 has failed. Any thread may ask.
    public void settle() {
        rows.settle();
    }

    /// Whether H2 fails and rows are missing.
    public boolean isBehind() {
        return behind;
    }

    /// Writes the file and waits for it.
    public void writeNow() {
        rows.settle();
        try (RowThread.Hold _ = rows.hold()) {
            writes.now();
        }
    }

    /// Does something while no rows are made and the file is not written. Law: every change by another
    /// connection is made so; a file written in the middle of one keeps half of it, and rows that are locked for
    /// good.
    public <T> T inBetween(Supplier<T> change) {
        try (RowThread.Hold _ = rows.hold()) {
            return change.get();
        }
    }

    /// Copies the file, with the rows of all facts so far, while more rows may be made.
    ///
    /// @throws IOException when the target cannot be written, or H2 fails
    public void copyTo(ZipOutputStream archive) throws IOException {
        try {
            writeNow();
            writes.copyTo(archive);
        } catch (MVStoreException e) {
            throw new IOException("the database cannot be copied: " + e.getMessage(), e);
        }
    }

    private void writeFile() {
        try {
            if (writeNanos == 0) {
                writes.now();
            } else {
                writes.begin();
            }
        } catch (MVStoreException e) {
            fallBehind(e);
        }
    }

    private void fallBehind(Exception cause) {
        // The whole story once, not every two seconds.
        if (lastStory == 0 || System.nanoTime() - lastStory > STORY_NANOS) {
            lastStory = System.nanoTime();
            LOG.log(Level.ERROR, "the database does not take rows; the journal has everything", cause);
        }
        behind = true;
        failedAt = System.nanoTime() - RETRY_NANOS;
    }

    private boolean makeRows() {
        if (!behind && H2Writes.isGone(connection)) {
            fallBehind(new SQLException("H2 has closed itself"));
        }
        if (waiting.isEmpty() && !behind) {
            return false;
        }
        if (!behind) {
            applyWaiting();
        }
        if (behind) {
            // They are in the journal.
            waiting.clear();
            recover();
        }
        return !behind;
    }

    private void applyWaiting() {
        try {
            for (Given next = waiting.poll(); next != null; next = waiting.poll()) {
                apply(next);
            }
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            fallBehind(e);
        }
    }

    private void apply(Given given) throws SQLException {
        long sequence = given.place().sequence();
        if (sequence <= applied) {
            return;
        }
        projection.apply(FactCodec.fact(given.payload(), given.place().stamp()), given.place(), given.forcedThrough());
        applied = sequence;
    }

    /// Begins anew on a fresh connection and applies what is missing. What is given meanwhile comes after it.
    private void recover() {
        Given last = newest;
        if (last == null || System.nanoTime() - failedAt < RETRY_NANOS) {
            return;
        }
        failedAt = System.nanoTime();
        try {
            reopen();
            catchUpAnyway(last.place().sequence(), last.forcedThrough(), UsualState.NONE);
            behind = false;
            LOG.log(Level.INFO, "the database takes rows again");
        } catch (SQLException | IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "the database still does not take rows: " + e.getMessage());
        }
    }

    private void reopen() throws SQLException {
        Connection old = connection;
        try (old) {
            old.rollback();
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "the broken connection does not close well", e);
        }
        connection = open(file);
        projection = projection();
        writes = new H2Writes(connection);
        applied = ProjectionState.read(connection).appliedSequence();
    }

    /// Applies all entries that are in the journal and not in the rows yet.
    ///
    /// @param last the journal's last entry
    /// @param forcedThrough up to which sequence the journal is forced
    /// @return how many
    /// @throws ProjectionFailedException at the first entry whose rows cannot be made
    public long catchUp(long last, long forcedThrough) throws SQLException, IOException {
        try (RowThread.Hold _ = rows.hold()) {
            long count = new CatchUp(connection, journal, forcedThrough, UsualState.NONE).through(last);
            applied = ProjectionState.read(connection).appliedSequence();
            return count;
        }
    }

    /// The same, but an entry whose rows cannot be made although H2 works only keeps its place, and is named in
    /// `unprojected_entry`.
    ///
    /// @throws SQLException when H2 fails
    public long catchUpAnyway(long last, long forcedThrough, UsualState usual) throws SQLException, IOException {
        return catchUpAnyway(last, forcedThrough, usual, RowsProgress.NONE, 0);
    }

    /// The same, told how far it is.
    ///
    /// @param total how many entries there will be
    public long catchUpAnyway(long last, long forcedThrough, UsualState usual, RowsProgress progress, long total)
            throws SQLException, IOException {
        try (RowThread.Hold _ = rows.hold()) {
            long count = new CatchUp(connection, journal, forcedThrough, usual)
                    .telling(progress, total)
                    .throughAnyway(last);
            applied = ProjectionState.read(connection).appliedSequence();
            return count;
        }
    }

    @Override
    public void close() throws SQLException {
        rows.settle();
        rows.close();
        try (Connection closing = connection) {
            closing.rollback();
        }
    }
}
