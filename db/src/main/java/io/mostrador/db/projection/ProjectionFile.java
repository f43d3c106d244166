package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.TILL;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jooq.exception.DataAccessException;

/// An H2 file of this program's tables, held open.
public final class ProjectionFile implements AutoCloseable {
    private final H2File file;
    private Connection held;

    private ProjectionFile(H2File file, Connection held) {
        this.file = file;
        this.held = held;
    }

    /// Makes a new file; one that is there already is deleted.
    public static ProjectionFile create(H2File file) throws SQLException, IOException {
        file.delete();
        Schema.create(file);
        return new ProjectionFile(file, file.connect());
    }

    /// Opens a file that this program can use.
    ///
    /// @throws UnusableProjectionException when it is damaged, or of another version
    public static ProjectionFile open(H2File file) {
        try {
            ProjectionFile opened = new ProjectionFile(file, file.connect());
            opened.requireThisVersion();
            return opened;
        } catch (SQLException e) {
            throw new UnusableProjectionException("H2 cannot open it: " + firstLine(e), e);
        }
    }

    /// Opens a file that was not closed well: after a power cut, or a copy of one that was in use.
    ///
    /// H2 2.5.252 opens such a file although a piece of it is lost that nothing needs any more. Closed and
    /// opened once more it misses that piece, and goes back to an older state without a word:
    /// `RandomAccessStore.readStoreHeader` falls back to what it has looked at so far, which is not the newest.
    /// So this is tried at once.
    ///
    /// @throws UnusableProjectionException when it is damaged, or of another version
    public static ProjectionFile openUnclosed(H2File file) {
        ProjectionState found;
        try (ProjectionFile opened = open(file.untidied())) {
            found = opened.state();
        } catch (SQLException e) {
            throw new UnusableProjectionException("H2 cannot close it: " + firstLine(e), e);
        }
        return openAgain(file, found);
    }

    /// Opens a file that was made and closed just now.
    ///
    /// @param written what it had
    /// @throws UnusableProjectionException when H2 does not give that back
    public static ProjectionFile openAgain(H2File file, ProjectionState written) {
        ProjectionFile opened = open(file);
        if (!opened.state().equals(written)) {
            throw opened.unusable(
                    new UnusableProjectionException("H2 gives back an older state than it was closed with", null));
        }
        return opened;
    }

    /// Closed: as long as it is open, H2 keeps it.
    private UnusableProjectionException unusable(UnusableProjectionException because) {
        try {
            close();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
        return because;
    }

    /// Opens a file of whatever version, to copy from.
    public static ProjectionFile openOld(H2File file) throws SQLException {
        return new ProjectionFile(file, file.connectOld());
    }

    private void requireThisVersion() throws SQLException {
        try {
            if (!state().schemaFingerprint().equals(Schema.fingerprint())) {
                throw new UnusableProjectionException("it has the tables of another version", null);
            }
        } catch (UnusableProjectionException e) {
            held.close();
            throw e;
        }
    }

    /// @throws UnusableProjectionException when it cannot be read
    public ProjectionState state() {
        try {
            return ProjectionState.read(held);
        } catch (DataAccessException e) {
            throw new UnusableProjectionException("it cannot be read: " + firstLine(e), e);
        }
    }

    /// Whose rows these are; empty before the first entry.
    public Optional<UUID> tillId() {
        return H2File.dsl(held).fetchOptional(TILL).map(row -> row.getTillId());
    }

    /// What is doubtful after an unclean stop, or empty.
    public Optional<String> doubt() {
        try {
            return new ProjectionAudit(H2File.dsl(held)).doubt(state());
        } catch (DataAccessException e) {
            return Optional.of("it cannot be read through: " + firstLine(e));
        }
    }

    public H2File file() {
        return file;
    }

    Connection connection() {
        return held;
    }

    /// Writes everything and forces it.
    public void checkpoint() throws SQLException {
        if (H2Writes.isGone(held)) {
            held = file.connect();
        }
        try (var statement = held.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    @Override
    public void close() throws SQLException {
        held.close();
    }
}
