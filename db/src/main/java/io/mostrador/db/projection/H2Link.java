package io.mostrador.db.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/// A connection of somebody who is not the register thread. One thread at a time; after a failure the next
/// use opens a new connection, because H2 closes all when the disk fails.
public final class H2Link implements AutoCloseable {
    private final H2File file;
    private final @Nullable ProjectionWriter writer;
    private @Nullable Connection connection;

    /// To read only.
    public H2Link(H2File file) {
        this(file, null);
    }

    /// @param writer whose turns changes are made between; null for one that only reads
    public H2Link(H2File file, @Nullable ProjectionWriter writer) {
        this.file = file;
        this.writer = writer;
    }

    /// Runs `work` as one transaction, on a new connection where H2 had closed the old one.
    ///
    /// @throws DataAccessException when H2 fails
    synchronized <T> T transact(Function<DSLContext, T> work) {
        ProjectionWriter others = writer;
        return others == null ? transactNow(work) : others.inBetween(() -> transactNow(work));
    }

    private <T> T transactNow(Function<DSLContext, T> work) {
        try {
            Connection open = connection;
            if (open != null && H2Writes.isGone(open)) {
                connection = null;
            }
            return transactOn(connection(), work);
        } catch (SQLException e) {
            discard(e);
            throw new DataAccessException("H2 failed: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            discard(e);
            throw e;
        }
    }

    private static <T> T transactOn(Connection open, Function<DSLContext, T> work) throws SQLException {
        T result = work.apply(H2File.dsl(open));
        open.commit();
        return result;
    }

    private Connection connection() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = file.connect();
            open.setAutoCommit(false);
            connection = open;
        }
        return open;
    }

    private void discard(Exception failure) {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try (open) {
                open.rollback();
            } catch (SQLException e) {
                failure.addSuppressed(e);
            }
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        Connection open = connection;
        connection = null;
        if (open != null) {
            open.close();
        }
    }
}
