package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.UNPROJECTED_ENTRY;

import io.mostrador.db.DataDirectory;
import io.mostrador.db.disk.FolderDisk;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/// A new file made from a till's journal, with transactions of any length.
public final class RowsAgain implements AutoCloseable {
    private final ProjectionFile file;

    private RowsAgain(ProjectionFile file) {
        this.file = file;
    }

    /// @param folder for the new file
    /// @param ahead from how many entries on they are read on another thread
    public static RowsAgain make(Path dataDirectory, Path folder, int together, int ahead)
            throws SQLException, IOException {
        H2File fresh = new H2File(new FolderDisk(folder), "again-" + together + "-" + ahead, List.of("00ff"));
        ProjectionFile file = ProjectionFile.create(fresh);
        try (Connection connection = fresh.connect()) {
            connection.setAutoCommit(false);
            var journal = new DataDirectory(dataDirectory).journalScan();
            long last = journal.forEachAfter(0, _ -> {}).sequence();
            long applied = new CatchUp(connection, journal, last, UsualState.NONE, together, ahead).throughAnyway(last);
            if (applied != last) {
                throw new IllegalStateException(applied + " of " + last + " entries");
            }
        }
        return new RowsAgain(file);
    }

    /// How far its rows are.
    public long applied() {
        return ProjectionState.read(file.connection()).appliedSequence();
    }

    /// Entries without rows, and why.
    public Map<Long, String> unprojected() {
        return H2File.dsl(file.connection())
                .selectFrom(UNPROJECTED_ENTRY)
                .fetchMap(UNPROJECTED_ENTRY.SEQUENCE, UNPROJECTED_ENTRY.REASON);
    }

    public Connection connection() {
        return file.connection();
    }

    @Override
    public void close() throws SQLException {
        file.close();
    }
}
