package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.UNPROJECTED_ENTRY;

import io.mostrador.db.journal.JournalScan;
import io.mostrador.register.fact.Fact;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// Makes the rows of all entries that are in the journal and not in the tables yet, those of many entries
/// together. What
/// is committed are whole entries, always.
///
/// Where rows that were held back are refused, nobody knows whose they were: all since the last commit is taken
/// back and made again, one entry after the other, which finds the one.
final class CatchUp {
    private static final Logger LOG = System.getLogger(CatchUp.class.getName());
    /// How many entries are made together: some thousand sales.
    private static final int TOGETHER = 5_000;
    /// How many are committed together when they are made one by one.
    private static final int ONE_BY_ONE = 500;
    /// From how many entries on they are read on another thread.
    private static final int AHEAD = 200;
    private static final int MAX_REASON = 1_000;

    private final Connection connection;
    private final JournalScan journal;
    private final long forcedThrough;
    private final UsualState usual;
    private final int together;
    private final int ahead;
    private Runnable progress = () -> {};
    private long made;

    /// @param connection without changes under way
    /// @param forcedThrough up to which sequence the journal is forced
    CatchUp(Connection connection, JournalScan journal, long forcedThrough, UsualState usual) {
        this(connection, journal, forcedThrough, usual, TOGETHER, AHEAD);
    }

    /// @param together how many entries are made together
    /// @param ahead from how many entries on they are read on another thread
    CatchUp(Connection connection, JournalScan journal, long forcedThrough, UsualState usual, int together, int ahead) {
        this.connection = connection;
        this.journal = journal;
        this.forcedThrough = forcedThrough;
        this.usual = usual;
        this.together = together;
        this.ahead = ahead;
    }

    /// Told after each commit.
    ///
    /// @param total how many entries there will be
    CatchUp telling(RowsProgress told, long total) {
        progress = () -> told.at(made, total);
        return this;
    }

    /// @param last the last entry to be applied
    /// @return how many
    /// @throws ProjectionFailedException at the first entry whose rows cannot be made; those before it are
    long through(long last) throws SQLException, IOException {
        made = 0;
        makeThrough(last);
        return made;
    }

    /// The same, but an entry whose rows cannot be made although H2 works only keeps its place.
    ///
    /// @throws SQLException when H2 fails
    long throughAnyway(long last) throws SQLException, IOException {
        made = 0;
        while (applied() < last) {
            try {
                makeThrough(last);
            } catch (ProjectionFailedException e) {
                skip(e);
                made++;
            }
        }
        return made;
    }

    private void makeThrough(long last) throws SQLException, IOException {
        while (applied() < last) {
            long refusedBy = together(last);
            oneByOne(refusedBy);
        }
    }

    private long applied() {
        return ProjectionState.read(connection).appliedSequence();
    }

    /// @return the entry that could not be made, 0 when all could
    private long together(long last) throws SQLException, IOException {
        try {
            run(new Run(Projection.together(connection, facts(), usual), together, last));
            return 0;
        } catch (ProjectionFailedException e) {
            LOG.log(Level.DEBUG, "rows of several entries are not taken together", e);
            connection.rollback();
            return e.place().sequence();
        }
    }

    private void oneByOne(long last) throws SQLException, IOException {
        if (applied() >= last) {
            return;
        }
        try {
            run(new Run(Projection.oneByOne(connection, facts(), usual), ONE_BY_ONE, last));
        } catch (ProjectionFailedException e) {
            connection.rollback();
            oneByOne(e.place().sequence() - 1);
            throw e;
        }
    }

    private void run(Run run) throws IOException, SQLException {
        JournalScan.End end = walk(run);
        if (run.entries > 0) {
            // The last one asked for is left out where an epoch begins.
            run.commit();
        }
        if (end.sequence() < run.last) {
            throw new IOException("the journal ends before entry " + run.last);
        }
    }

    private JournalScan.End walk(Run run) throws IOException {
        long after = run.before.sequence();
        if (run.last - after < ahead) {
            return journal.forEachBetween(after, run.last, stored -> run.apply(ReadEntry.of(stored)));
        }
        try (ReadAhead reading = new ReadAhead(journal, after, run.last)) {
            return reading.forEach(run::apply);
        }
    }

    private JournalFacts facts() {
        return JournalFacts.of(journal);
    }

    private void skip(ProjectionFailedException failure) throws SQLException {
        LOG.log(Level.ERROR, "an entry has no rows", failure);
        String reason = String.valueOf(failure.getMessage());
        H2File.dsl(connection)
                .insertInto(UNPROJECTED_ENTRY)
                .set(UNPROJECTED_ENTRY.SEQUENCE, failure.place().sequence())
                .set(UNPROJECTED_ENTRY.REASON, reason.substring(0, Math.min(MAX_REASON, reason.length())))
                .execute();
        Projection.oneByOne(connection, facts(), usual).applyUnknown(failure.place(), forced(failure.place()));
        connection.commit();
    }

    private long forced(Place place) {
        return Math.min(forcedThrough, place.sequence());
    }

    /// One way through the journal, up to an entry.
    private final class Run {
        private final Projection projection;
        private final int entriesPerCommit;
        private final long last;
        private int entries;
        private Place before = Place.newest(connection);

        Run(Projection projection, int entriesPerCommit, long last) {
            this.projection = projection;
            this.entriesPerCommit = entriesPerCommit;
            this.last = last;
        }

        void apply(ReadEntry entry) {
            Place place = entry.placeAfter(before);
            try {
                apply(entry.fact(), place);
                before = place;
                entries++;
                if (entries == entriesPerCommit || place.sequence() == last) {
                    commit();
                }
            } catch (ProjectionFailedException e) {
                throw e;
            } catch (SQLException | RuntimeException e) {
                throw ProjectionFailedException.at(place, entry.type(), e);
            }
        }

        private void apply(Optional<Fact> fact, Place place) throws SQLException {
            if (fact.isPresent()) {
                projection.apply(fact.get(), place, forced(place));
            } else {
                projection.applyUnknown(place, forced(place));
            }
        }

        private void commit() throws SQLException {
            projection.flush();
            connection.commit();
            made += entries;
            entries = 0;
            progress.run();
        }
    }
}
