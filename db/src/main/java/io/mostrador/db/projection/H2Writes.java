package io.mostrador.db.projection;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/// Begins a write of an H2 file's changes. SQL can only ask for one and wait for it (`CHECKPOINT`); this takes the
/// state of all tables now, and another thread writes it.
final class H2Writes {
    private static final System.Logger LOG = System.getLogger(H2Writes.class.getName());

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

    /// Writes all changes and waits for it.
    void now() {
        store.commit();
    }

    /// Does nothing when there is nothing to write or a write is under way.
    void begin() {
        try {
            store.tryCommit();
        } catch (MVStoreException e) {
            // The next fact finds the database closed and says so; the journal has everything.
            LOG.log(System.Logger.Level.ERROR, "the database cannot be written", e);
        }
    }
}
