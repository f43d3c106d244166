package io.mostrador.db.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.db.disk.FolderDisk;
import io.mostrador.db.journal.JournalScan;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file written in the middle of another connection's change keeps rows that nobody can change any more: found
/// by a power cut while the spool stored that a job was sent.
class ChangeBetweenWritesTest {
    private static final long NEVER_BY_ITSELF = Long.MAX_VALUE / 4;

    @TempDir
    private Path folder;

    @Test
    void theFileIsNotWrittenInTheMiddleOfAChange() throws SQLException, IOException, InterruptedException {
        FolderDisk disk = new FolderDisk(folder);
        H2File file = new H2File(disk, "till", List.of("00ff"));
        CountDownLatch changed = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        try (ProjectionFile _ = ProjectionFile.create(file);
                ProjectionWriter writer =
                        new ProjectionWriter(file, new JournalScan(disk.folder("journal"), null), NEVER_BY_ITSELF);
                H2Link spool = new H2Link(file, writer)) {
            Thread changing = Thread.ofPlatform()
                    .start(() -> spool.transact(dsl -> {
                        changed.countDown();
                        return await(released);
                    }));
            assertThat(changed.await(10, TimeUnit.SECONDS)).isTrue();
            Thread writing = Thread.ofPlatform().start(() -> {
                writer.writeNow();
                written.countDown();
            });
            assertThat(written.await(200, TimeUnit.MILLISECONDS)).isFalse();
            released.countDown();
            assertThat(written.await(10, TimeUnit.SECONDS)).isTrue();
            changing.join();
            writing.join();
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
