package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.CATALOGUE_CURSOR;
import static io.mostrador.db.tables.Tables.ITEM;
import static io.mostrador.db.tables.Tables.PRINT_JOB;
import static io.mostrador.db.tables.Tables.SYNC_CURSOR;
import static io.mostrador.db.tables.Tables.SYNC_REJECTION;

import io.mostrador.db.tables.records.ItemRecord;
import io.mostrador.db.tables.records.PrintJobRecord;
import io.mostrador.register.port.PrintJobState;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
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

    /// Copies print job states, the cursors, and the items of the server, all or nothing.
    ///
    /// @return whether the old file could be read
    public static boolean copyStates(ProjectionFile fresh, H2File oldFile) throws IOException {
        if (!oldFile.exists()) {
            return false;
        }
        try (ProjectionFile old = ProjectionFile.openOld(oldFile)) {
            copyStates(fresh, old);
            return true;
        } catch (SQLException | DataAccessException e) {
            // It was found unusable already, and stays on the disk for whoever wants to look.
            LOG.log(Level.WARNING, "nothing can be copied from the old database: " + e.getMessage());
            return false;
        }
    }

    private static void copyStates(ProjectionFile fresh, ProjectionFile old) {
        DSLContext from = H2File.dsl(old.connection());
        H2File.dsl(fresh.connection()).transaction(transaction -> copyStates(from, transaction.dsl()));
    }

    private static void copyStates(DSLContext from, DSLContext to) {
        try (Cursor<PrintJobRecord> jobs =
                from.selectFrom(PRINT_JOB).fetchSize(BATCH).fetchLazy()) {
            jobs.forEach(job -> setState(to, job.getPrintJobId(), job.getState()));
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

    private static <R extends TableRecord<R>> void copyRows(DSLContext from, DSLContext to, Table<R> table) {
        to.deleteFrom(table).execute();
        from.selectFrom(table).fetch().forEach(row -> {
            R copy = to.newRecord(table, row);
            copy.touched(true);
            copy.insert();
        });
    }

    /// Without the old file: what is older than the log and not in it was done, or nobody knows; it is never
    /// printed again.
    public static void forgetStates(ProjectionFile fresh, PrintJobLog log) {
        H2File.dsl(fresh.connection())
                .update(PRINT_JOB)
                .set(PRINT_JOB.STATE, PrintJobState.UNKNOWN.name())
                .where(PRINT_JOB.SEQUENCE.le(log.begunAt()))
                .execute();
    }

    /// Puts the states of the log over those of the rows.
    public static void applyLog(ProjectionFile projection, PrintJobLog log) {
        DSLContext to = H2File.dsl(projection.connection());
        log.states().forEach((jobId, state) -> setState(to, jobId, state.name()));
    }

    private static void setState(DSLContext to, long jobId, String state) {
        to.update(PRINT_JOB)
                .set(PRINT_JOB.STATE, state)
                .where(PRINT_JOB.PRINT_JOB_ID.eq(jobId))
                .and(PRINT_JOB.STATE.ne(state))
                .execute();
    }
}
