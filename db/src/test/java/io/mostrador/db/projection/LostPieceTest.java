package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.PROJECTION_STATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.db.disk.FolderDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A power cut takes one block out of H2's file, any one. What can be opened all the same must be the same after
/// it was closed well and opened again.
class LostPieceTest {
    private static final int BLOCK = 4_096;
    private static final long WRITES = 12;

    @TempDir
    private Path folder;

    private H2File file;
    private byte[] unclosed;

    @BeforeEach
    void makeAFileThatWasInUse() throws SQLException, IOException {
        file = new H2File(new FolderDisk(folder), "till", List.of("00ff"));
        try (ProjectionFile made = ProjectionFile.create(file)) {
            H2Writes writes = new H2Writes(made.connection());
            for (long sequence = 1; sequence <= WRITES; sequence++) {
                count(made.connection(), sequence);
                writes.now();
            }
            unclosed = Files.readAllBytes(folder.resolve("till.mv.db"));
        }
    }

    private static void count(Connection connection, long sequence) {
        H2File.dsl(connection)
                .update(PROJECTION_STATE)
                .set(PROJECTION_STATE.APPLIED_SEQUENCE, sequence)
                .execute();
    }

    @Test
    void nothingIsMissedLater() throws SQLException, IOException {
        int opened = 0;
        for (int block = 1; block < unclosed.length / BLOCK; block++) {
            opened += isTheSameLater(block, ProjectionFile::openUnclosed) ? 1 : 0;
        }
        // Most blocks are of older states.
        assertThat(opened).isGreaterThan(2);
    }

    /// @return whether H2 could open it with all that was committed
    private boolean isTheSameLater(int block, Function<H2File, ProjectionFile> open) throws SQLException, IOException {
        byte[] left = unclosed.clone();
        Arrays.fill(left, block * BLOCK, (block + 1) * BLOCK, (byte) 0);
        Files.write(folder.resolve("till.mv.db"), left);
        try (ProjectionFile found = open.apply(file)) {
            if (found.state().appliedSequence() < WRITES) {
                return false;
            }
            count(found.connection(), WRITES + 1);
        } catch (UnusableProjectionException e) {
            return false;
        }
        try (ProjectionFile again = ProjectionFile.open(file)) {
            assertThat(again.state().appliedSequence()).as("block " + block).isEqualTo(WRITES + 1);
        }
        return true;
    }
}
