package io.mostrador.db.projection;

import io.mostrador.db.fact.FactCodec;
import io.mostrador.db.journal.JournalScan;
import io.mostrador.db.journal.StoredEntry;
import io.mostrador.register.fact.Fact;
import io.mostrador.sync.protocol.Entry;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.exception.DataAccessException;

/// The one writer of projected rows. Rows of an entry are made first and committed when the entry is in the
/// journal; the commit is done by [CommitThread], and the next call waits for it.
public final class ProjectionWriter implements AutoCloseable {
    /// How many entries are applied in one transaction when catching up.
    private static final int ENTRIES_PER_COMMIT = 500;

    private final H2File file;
    private final JournalScan journal;
    private final H2Writes writes;
    private final CommitThread commits;
    private Connection connection;
    private Projection projection;

    /// @param journal gives back entries that are written already
    /// @param writeNanos how often the file is written; 0 is with each commit, which then waits for it
    public ProjectionWriter(H2File file, JournalScan journal, long writeNanos) throws SQLException {
        this.file = file;
        this.journal = journal;
        connection = open(file);
        projection = new Projection(connection, this::forEachFact);
        writes = new H2Writes(connection);
        commits = new CommitThread(writeNanos == 0 ? writes::now : writes::begin, writeNanos);
    }

    private static Connection open(H2File file) throws SQLException {
        Connection connection = file.connect();
        connection.setAutoCommit(false);
        return connection;
    }

    /// Makes the rows of the next entry. [#commit] or [#rollback] must follow.
    public void apply(Fact fact, Place place, long forcedThrough) throws SQLException {
        commits.begin();
        projection.apply(fact, place, forcedThrough);
    }

    /// Begins the commit; does not wait for it.
    public void commit() {
        commits.start(connection);
    }

    /// Waits until the last commit is done.
    ///
    /// @throws SQLException when it failed; the rows are missing then, see [#reopen]
    public void awaitCommit() throws SQLException {
        commits.await();
    }

    /// Waits until the last commit is done, well or not. Any thread may ask.
    public void settle() {
        commits.settle();
    }

    /// Writes the file and waits for it.
    public void writeNow() {
        commits.settle();
        writes.now();
    }

    /// Takes back rows that were made and not committed.
    public void rollback() throws SQLException {
        try {
            connection.rollback();
            // A half-filled statement must not meet the next fact.
            projection = new Projection(connection, this::forEachFact);
        } finally {
            commits.end();
        }
    }

    /// Begins anew on a fresh connection, after a failure that may have closed the old one.
    public void reopen() throws SQLException {
        Connection old = connection;
        connection = open(file);
        projection = new Projection(connection, this::forEachFact);
        old.close();
    }

    /// Applies all entries that are in the journal and not in the rows yet.
    ///
    /// @param lastWritten the journal's last entry
    /// @param forcedThrough up to which sequence the journal is forced
    /// @return how many
    public long catchUp(long lastWritten, long forcedThrough) throws SQLException, IOException {
        long applied = ProjectionState.read(connection).appliedSequence();
        if (applied >= lastWritten) {
            return 0;
        }
        CatchUp catchUp = new CatchUp(forcedThrough);
        commits.begin();
        try {
            journal.forEachAfter(applied, catchUp::accept);
            connection.commit();
        } finally {
            commits.end();
        }
        return catchUp.count;
    }

    private void forEachFact(long first, long last, JournalFacts.FactUse use) throws SQLException {
        try {
            journal.forEachBetween(first - 1, last, stored -> {
                try {
                    use.accept(FactCodec.fact(stored.decode()).orElseThrow());
                } catch (SQLException e) {
                    throw new ProjectionFailedException("rows cannot be made from the journal", e);
                }
            });
        } catch (IOException e) {
            throw new SQLException("the journal cannot be read again: " + e.getMessage(), e);
        }
    }

    private final class CatchUp {
        private final long forcedThrough;
        private long count;

        CatchUp(long forcedThrough) {
            this.forcedThrough = forcedThrough;
        }

        void accept(StoredEntry stored) {
            Entry entry = stored.decode();
            Place place = new Place(entry.sequence(), stored.hash(), FactCodec.stamp(entry));
            long forced = Math.min(forcedThrough, entry.sequence());
            try {
                var fact = FactCodec.fact(entry);
                if (fact.isPresent()) {
                    projection.apply(fact.get(), place, forced);
                } else {
                    projection.applyUnknown(place, forced);
                }
                count++;
                if (count % ENTRIES_PER_COMMIT == 0) {
                    connection.commit();
                }
            } catch (SQLException | IllegalStateException | DataAccessException e) {
                throw new ProjectionFailedException(
                        "entry " + entry.sequence() + " (" + entry.type() + ") cannot be projected: " + e.getMessage(),
                        e);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        try (Connection closing = connection) {
            commits.close();
            closing.rollback();
        }
    }
}
