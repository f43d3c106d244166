package io.mostrador.db;

import io.mostrador.db.fact.FactCodec;
import io.mostrador.db.journal.JournalFile;
import io.mostrador.db.journal.JournalKeeper;
import io.mostrador.db.journal.JournalMirror;
import io.mostrador.db.journal.JournalSigner;
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
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The one way of a fact: entry appended and forced, caller answered, rows made and committed behind.
///
/// Rows never come first: a row of a fact that is not in the journal would be a lie, a fact without its rows is
/// only a fact that is shown a moment later. A crash in between is repaired at the next start, see [TillStore].
final class ProjectingJournal implements Journal {
    private static final long LONGEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final JournalFile file;
    private final ProjectionWriter projection;
    private final Keeping keeping;
    private @Nullable Mirroring mirroring;

    ProjectingJournal(JournalFile file, ProjectionWriter projection, Keeping keeping) {
        this.file = file;
        this.projection = projection;
        this.keeping = keeping;
    }

    /// What is done behind the facts.
    ///
    /// @param tillClosed told when a till was closed; returns at once
    record Keeping(JournalSigner signer, JournalKeeper keeper, Runnable tillClosed) {}

    @Override
    public synchronized Written write(Fact.Progress fact, Stamp given) {
        try {
            Next next = next(fact, given);
            Written written = file.write(next.entry());
            next.project(projection, file.lastForced().sequence());
            return written;
        } catch (IOException | IllegalArgumentException e) {
            throw notRecorded(e);
        }
    }

    @Override
    public synchronized Forced force(Fact.Durable fact, Stamp given) {
        try {
            Next next = next(fact, given);
            file.writeAtOnce(next.entry());
            Forced forced = file.force();
            next.project(projection, forced.sequence());
            if (fact instanceof Fact.TillClosed) {
                keeping.signer().want(file.forcedHead());
                keeping.tillClosed().run();
            }
            keeping.keeper().wake();
            mirror(forced.sequence());
            return forced;
        } catch (IOException | IllegalArgumentException e) {
            throw notRecorded(e);
        }
    }

    /// @param isAwaited whether a fact waits until the mirror has it, too
    record Mirroring(JournalMirror mirror, JournalKeeper keeper, boolean isAwaited) {}

    synchronized void mirror(Mirroring with) {
        mirroring = with;
    }

    /// A mirror that is away, or too slow, shows on a badge; it stops no sale.
    private void mirror(long sequence) {
        Mirroring with = mirroring;
        if (with != null && with.isAwaited()) {
            with.keeper().hurry();
            with.mirror().await(sequence, LONGEST_WAIT_NANOS);
        } else if (with != null) {
            with.keeper().wake();
        }
    }

    private static JournalFailure notRecorded(Exception cause) {
        return new JournalFailure("nothing was recorded: " + cause.getMessage(), cause, false);
    }

    private record Next(PreparedEntry entry, Payload payload, Stamp stamp) {
        void project(ProjectionWriter projection, long forcedThrough) {
            projection.add(
                    payload,
                    new Place(entry.sequence(), entry.hash(), entry.previous(), stamp),
                    Math.min(forcedThrough, entry.sequence()));
        }
    }

    /// @throws IllegalArgumentException when fact and stamp contradict each other, or the entry is too large;
    /// nothing is written then
    private Next next(Fact fact, Stamp given) {
        Stamp stamp = FactCodec.truncated(given);
        Payload payload = FactCodec.payload(fact, stamp);
        return new Next(file.prepare(payload, stamp), payload, stamp);
    }
}
