package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.CATALOGUE_CURSOR;
import static io.mostrador.db.tables.Tables.ITEM;
import static io.mostrador.db.tables.Tables.PRINT_JOB;
import static io.mostrador.db.tables.Tables.SYNC_CURSOR;
import static io.mostrador.db.tables.Tables.SYNC_REJECTION;
import static org.jooq.impl.DSL.count;

import io.mostrador.db.tables.records.ItemRecord;
import io.mostrador.register.port.PrintJobState;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jooq.exception.DataAccessException;

/// A new H2 file is made from the journal; this brings over from the old one what no journal holds.
public final class ProjectionRebuild {
    private static final Logger LOG = System.getLogger(ProjectionRebuild.class.getName());
    private static final int BATCH = 1_000;

    private ProjectionRebuild() {}

    /// Copies the cursors, the items of the server and, from a file that is not older than the log, the states
    /// of print jobs; all or nothing.
    ///
    /// @return whether print job states were copied
    public static boolean copyStates(ProjectionFile fresh, H2File oldFile, PrintJobLog log) throws IOException {
        if (!oldFile.exists()) {
            return false;
        }
        try (ProjectionFile old = ProjectionFile.openOld(oldFile)) {
            boolean current = isCurrent(old, log);
            copyStates(fresh, old, current);
            return current;
        } catch (SQLException | DataAccessException | UnusableProjectionException e) {
            // It was found unusable already, and stays on the disk for whoever wants to look.
            LOG.log(Level.WARNING, "nothing can be copied from the old database: " + e.getMessage());
            return false;
        }
    }

    private static boolean isCurrent(ProjectionFile old, PrintJobLog log) {
        return old.state().appliedSequence() >= log.begunAt();
    }

    private static void copyStates(ProjectionFile fresh, ProjectionFile old, boolean withJobs) {
        DSLContext from = H2File.dsl(old.connection());
        H2File.dsl(fresh.connection()).transaction(transaction -> copyStates(from, transaction.dsl(), withJobs));
    }

    private static void copyStates(DSLContext from, DSLContext to, boolean withJobs) {
        if (withJobs) {
            copyJobStates(from, to);
        }
        copyRows(from, to, SYNC_CURSOR);
        copyRows(from, to, SYNC_REJECTION);
        copyRows(from, to, CATALOGUE_CURSOR);
        try (Cursor<ItemRecord> items = from.selectFrom(ITEM)
                .where(ITEM.SOURCE.eq(ItemRows.SERVER))
                .fetchSize(BATCH)
                .fetchLazy()) {
            items.forEach(item -> {
                item.attach(to.configuration());
                RowPut.put(item);
            });
        }
    }

    /// Compares both page by page; nearly all states are right already, see [#usualState].
    private static void copyJobStates(DSLContext from, DSLContext to) {
        Map<Long, String> page = jobStates(to, PRINT_JOB.PRINT_JOB_ID.gt(0L));
        while (!page.isEmpty()) {
            long last = Collections.max(page.keySet());
            Map<Long, String> old =
                    jobStates(from, PRINT_JOB.PRINT_JOB_ID.between(Collections.min(page.keySet()), last));
            Map<Long, String> wrong = new HashMap<>();
            page.forEach((jobId, state) -> {
                String right = old.getOrDefault(jobId, PrintJobState.QUEUED.name());
                if (!right.equals(state)) {
                    wrong.put(jobId, right);
                }
            });
            setStates(to, wrong);
            page = jobStates(to, PRINT_JOB.PRINT_JOB_ID.gt(last));
        }
    }

    private static Map<Long, String> jobStates(DSLContext dsl, Condition which) {
        return dsl.select(PRINT_JOB.PRINT_JOB_ID, PRINT_JOB.STATE)
                .from(PRINT_JOB)
                .where(which)
                .orderBy(PRINT_JOB.PRINT_JOB_ID)
                .limit(BATCH)
                .fetchMap(PRINT_JOB.PRINT_JOB_ID, PRINT_JOB.STATE);
    }

    private static <R extends TableRecord<R>> void copyRows(DSLContext from, DSLContext to, Table<R> table) {
        to.deleteFrom(table).execute();
        from.selectFrom(table).fetch().forEach(row -> {
            R copy = to.newRecord(table, row);
            copy.touched(true);
            copy.insert();
        });
    }

    /// Without the old file: what is newer than the log waits, or is in the log.
    public static void forgetStates(ProjectionFile fresh, PrintJobLog log) {
        setState(H2File.dsl(fresh.connection()), PrintJobState.QUEUED, PRINT_JOB.SEQUENCE.gt(log.begunAt()));
    }

    private static void setState(DSLContext to, PrintJobState state, Condition which) {
        to.update(PRINT_JOB)
                .set(PRINT_JOB.STATE, state.name())
                .where(which)
                .and(PRINT_JOB.STATE.ne(state.name()))
                .execute();
    }

    /// What most print jobs of the old file are, to begin with.
    ///
    /// @param log tells where the old file cannot
    public static UsualState usualState(H2File oldFile, PrintJobLog log) throws IOException {
        UsualState forgotten = new UsualState(PrintJobState.UNKNOWN, log.begunAt());
        if (!oldFile.exists()) {
            return forgotten;
        }
        try (ProjectionFile old = ProjectionFile.openOld(oldFile)) {
            if (!isCurrent(old, log)) {
                return forgotten;
            }
            DSLContext from = H2File.dsl(old.connection());
            long through = old.state().appliedSequence();
            return mostCommon(from).map(state -> new UsualState(state, through)).orElse(UsualState.NONE);
        } catch (SQLException | DataAccessException | UnusableProjectionException | IllegalArgumentException e) {
            LOG.log(Level.DEBUG, "the old database does not tell the states of print jobs", e);
            return forgotten;
        }
    }

    private static Optional<PrintJobState> mostCommon(DSLContext from) {
        return from.select(PRINT_JOB.STATE)
                .from(PRINT_JOB)
                .groupBy(PRINT_JOB.STATE)
                .orderBy(count().desc())
                .limit(1)
                .fetchOptional(PRINT_JOB.STATE)
                .map(PrintJobState::valueOf);
    }

    /// Puts the states of the log over those of the rows. What is older than the log, not in it and does not
    /// look done was done, or nobody knows; it is never printed again.
    public static void applyLog(ProjectionFile projection, PrintJobLog log) {
        DSLContext to = H2File.dsl(projection.connection());
        setState(
                to,
                PrintJobState.UNKNOWN,
                PRINT_JOB
                        .SEQUENCE
                        .le(log.begunAt())
                        .and(PRINT_JOB.STATE.in(PrintJobState.QUEUED.name(), PrintJobState.SENDING.name())));
        Map<Long, String> states = new HashMap<>();
        log.states().forEach((jobId, state) -> states.put(jobId, state.name()));
        setStates(to, states);
    }

    /// Those of jobs that are not there are left out.
    private static void setStates(DSLContext to, Map<Long, String> states) {
        if (states.isEmpty()) {
            return;
        }
        Object[][] rows = states.entrySet().stream()
                .map(job -> new Object[] {job.getValue(), job.getKey(), job.getValue()})
                .toArray(Object[][]::new);
        to.batch(to.update(PRINT_JOB)
                        .set(PRINT_JOB.STATE, "")
                        .where(PRINT_JOB.PRINT_JOB_ID.eq(0L))
                        .and(PRINT_JOB.STATE.ne("")))
                .bind(rows)
                .execute();
    }
}
