package io.mostrador.db.projection;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.zip.ZipOutputStream;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

/// Begins a write of an H2 file's changes. SQL can only ask for one and wait for it (`CHECKPOINT`); this takes
/// the state of all tables now, and another thread writes it.
final class H2Writes {
    private final MVStore store;

    H2Writes(Connection connection) throws SQLException {
        store = store(connection);
    }

    /// @throws SQLException when the database is not in this program
    static MVStore store(Connection connection) throws SQLException {
        if (!(connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session)) {
            throw new SQLException("not a database of this program");
        }
        return session.getDatabase().getStore().getMvStore();
    }

    /// Whether H2 has closed the database under this connection, as it does when the disk fails, whoever was
    /// writing. What was not in the file yet is gone then. The connection itself does not know.
    static boolean isGone(Connection connection) {
        try {
            return connection.isClosed() || store(connection).isClosed();
        } catch (SQLException | RuntimeException e) {
            return true;
        }
    }

    /// Writes all changes and waits for it.
    void now() {
        store.commit();
    }

    /// Writes the file as it is, entry by entry of the archive; rows may be made meanwhile. What is written
    /// meanwhile may
    /// be in the copy or not.
    void copyTo(ZipOutputStream archive) throws IOException {
        store.getFileStore().backup(archive);
    }

    /// Does nothing when there is nothing to write or a write is under way.
    void begin() {
        store.tryCommit();
    }
}
