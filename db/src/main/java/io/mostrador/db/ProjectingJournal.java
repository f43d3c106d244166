package io.mostrador.db;

import io.mostrador.db.fact.FactCodec;
import io.mostrador.db.journal.JournalFile;
import io.mostrador.db.journal.PreparedEntry;
import io.mostrador.db.projection.Place;
import io.mostrador.db.projection.ProjectionWriter;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.fact.Stamp;
import io.mostrador.register.port.Forced;
import io.mostrador.register.port.Journal;
import io.mostrador.register.port.JournalFailure;
import io.mostrador.register.port.Written;
import io.mostrador.sync.protocol.payload.Payload;
import java.io.IOException;
import java.sql.SQLException;

/// The one way of a fact: rows made (not committed), entry appended and forced, caller answered, rows
/// committed.
///
/// A crash between the force and the commit is repaired at the next start, see [TillStore]. A commit that
/// fails is repaired at the next fact in the same way: the rows are made again from the journal.
final class ProjectingJournal implements Journal {
    private final JournalFile file;
    private final ProjectionWriter projection;

    ProjectingJournal(JournalFile file, ProjectionWriter projection) {
        this.file = file;
        this.projection = projection;
    }

    @Override
    public synchronized Written write(Fact.Progress fact, Stamp stamp) {
        PreparedEntry entry = project(fact, stamp, file.lastForced().sequence());
        try {
            Written written = file.write(entry);
            projection.commit();
            return written;
        } catch (IOException e) {
            throw notRecorded(e);
        }
    }

    @Override
    public synchronized Forced force(Fact.Durable fact, Stamp stamp) {
        PreparedEntry entry = project(fact, stamp, Long.MAX_VALUE);
        try {
            file.write(entry);
            Forced forced = file.force();
            projection.commit();
            return forced;
        } catch (IOException e) {
            throw notRecorded(e);
        }
    }

    /// Makes the rows of the fact as the journal will tell it, so that a rebuild cannot give others.
    private PreparedEntry project(Fact fact, Stamp given, long forcedThrough) {
        awaitCommit();
        try {
            Stamp stamp = FactCodec.truncated(given);
            Payload payload = FactCodec.payload(fact, stamp);
            PreparedEntry entry = file.prepare(payload, stamp);
            Place place = new Place(entry.sequence(), entry.hash(), stamp);
            projection.apply(FactCodec.fact(payload, stamp), place, Math.min(forcedThrough, entry.sequence()));
            return entry;
        } catch (SQLException | RuntimeException e) {
            throw notRecorded(e);
        }
    }

    /// Waits until all facts so far can be seen in the rows.
    synchronized void awaitCommit() {
        try {
            projection.awaitCommit();
        } catch (SQLException e) {
            repair(e);
        }
    }

    private void repair(SQLException cause) {
        try {
            projection.reopen();
            projection.catchUp(file.lastWritten(), file.lastForced().sequence());
        } catch (SQLException | IOException | RuntimeException e) {
            cause.addSuppressed(e);
            throw new JournalFailure("the database failed; nothing more can be recorded", cause, false);
        }
    }

    private JournalFailure notRecorded(Exception cause) {
        try {
            projection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
        return new JournalFailure("nothing was recorded: " + cause.getMessage(), cause, false);
    }
}
