package io.mostrador.db.projection;

import io.mostrador.db.DataDirectory;
import io.mostrador.db.disk.FolderDisk;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// A new file made from a till's journal, with transactions of any length.
public final class RowsAgain implements AutoCloseable {
    private final ProjectionFile file;

    private RowsAgain(ProjectionFile file) {
        this.file = file;
    }

    /// @param folder for the new file
    public static RowsAgain make(Path dataDirectory, Path folder, int together) throws SQLException, IOException {
        H2File fresh = new H2File(new FolderDisk(folder), "again-" + together, List.of("00ff"));
        ProjectionFile file = ProjectionFile.create(fresh);
        try (Connection connection = fresh.connect()) {
            connection.setAutoCommit(false);
            var journal = new DataDirectory(dataDirectory).journalScan();
            long last = journal.forEachAfter(0, _ -> {}).sequence();
            long applied = new CatchUp(connection, journal, last, UsualState.NONE, together).throughAnyway(last);
            if (applied != last) {
                throw new IllegalStateException(applied + " of " + last + " entries");
            }
        }
        return new RowsAgain(file);
    }

    public Connection connection() {
        return file.connection();
    }

    @Override
    public void close() throws SQLException {
        file.close();
    }
}
