package io.mostrador.db.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.db.disk.FolderDisk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a program that is killed leaves in H2's file: what the last write put there. A fact puts its number into each
/// of
/// three tables; an image of the file with two numbers has half a fact.
@Tag("slow")
class HalfFactTest {
    private static final List<String> PASSWORDS = List.of("00ff");
    private static final int IMAGES = 300;
    private static final int MOST_IMAGES = 20_000;

    @TempDir
    private Path folder;

    private H2File file;

    @BeforeEach
    void makeTables() throws SQLException {
        file = new H2File(new FolderDisk(folder), "live", PASSWORDS);
        try (Connection connection = file.connect();
                Statement statement = connection.createStatement()) {
            for (String table : new String[] {"one", "two", "three"}) {
                statement.execute("CREATE TABLE " + table + " (number BIGINT NOT NULL)");
                statement.execute("INSERT INTO " + table + " VALUES (0)");
            }
        }
    }

    @Test
    void noWriteHasHalfAFact() throws SQLException, IOException {
        try (Connection held = file.connect();
                Connection making = file.connect()) {
            making.setAutoCommit(false);
            Images images = new Images(H2Writes.store(held));
            try (Rows rows = new Rows(making);
                    RowThread thread = new RowThread(() -> commit(rows, making), images::take, 1_000_000)) {
                while (images.taken.get() < IMAGES) {
                    thread.settle();
                }
            }
            assertThat(images.halves.get()).isZero();
        }
    }

    /// Shows that the test above can fail, and why [RowThread] says when the file is written.
    @Test
    void aWriteAtAnyMomentHasHalfAFactSometimes() throws SQLException, IOException, InterruptedException {
        try (Connection held = file.connect();
                Connection making = file.connect()) {
            making.setAutoCommit(false);
            Images images = new Images(H2Writes.store(held));
            Thread writing = Thread.ofPlatform().start(() -> {
                while (images.halves.get() == 0 && images.taken.get() < MOST_IMAGES) {
                    images.take();
                }
            });
            try (Rows rows = new Rows(making)) {
                while (writing.isAlive()) {
                    rows.add();
                    making.commit();
                }
            }
            writing.join();
            System.out.println("HalfFactTest: half a fact in image " + images.taken.get());
            assertThat(images.halves.get()).isPositive();
        }
    }

    private static boolean commit(Rows rows, Connection making) {
        try {
            rows.add();
            making.commit();
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Makes the rows of one fact after the other.
    private static final class Rows implements AutoCloseable {
        private final PreparedStatement[] updates = new PreparedStatement[3];
        private long number;

        Rows(Connection connection) throws SQLException {
            updates[0] = connection.prepareStatement("UPDATE one SET number = ?");
            updates[1] = connection.prepareStatement("UPDATE two SET number = ?");
            updates[2] = connection.prepareStatement("UPDATE three SET number = ?");
        }

        void add() throws SQLException {
            number++;
            for (PreparedStatement update : updates) {
                update.setLong(1, number);
                update.executeUpdate();
            }
        }

        @Override
        public void close() throws SQLException {
            for (PreparedStatement update : updates) {
                update.close();
            }
        }
    }

    /// Writes the file and looks at a copy of it as the next start would.
    private final class Images {
        private final MVStore store;
        private final AtomicInteger taken = new AtomicInteger();
        private final AtomicInteger halves = new AtomicInteger();

        Images(MVStore store) {
            this.store = store;
        }

        void take() {
            store.commit();
            H2File image = new H2File(new FolderDisk(folder), "image-" + taken.get(), PASSWORDS);
            try {
                Files.copy(folder.resolve(file.fileName()), folder.resolve(image.fileName()));
                if (!isWhole(image)) {
                    halves.incrementAndGet();
                }
                image.delete();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            taken.incrementAndGet();
        }

        /// A table that is not there is less than half.
        private boolean isWhole(H2File image) {
            try (Connection connection = image.connect();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "SELECT (SELECT number FROM one), (SELECT number FROM two), (SELECT number FROM three)")) {
                row.next();
                boolean whole = row.getLong(1) == row.getLong(2) && row.getLong(2) == row.getLong(3);
                // The image is thrown away: no time for tidying it up.
                statement.execute("SHUTDOWN IMMEDIATELY");
                return whole;
            } catch (SQLException e) {
                System.out.println("HalfFactTest: H2 error " + e.getErrorCode());
                return false;
            }
        }
    }
}
