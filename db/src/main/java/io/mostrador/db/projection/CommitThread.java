package io.mostrador.db.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Commits behind the register's back: the sale is forced in the journal already, so nobody at the counter
/// waits while H2 works.
final class CommitThread implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "projection-commit");
        made.setDaemon(true);
        return made;
    });
    private Future<@Nullable Void> running = CompletableFuture.completedFuture(null);

    void start(Connection connection) {
        running = thread.submit(() -> {
            connection.commit();
            return null;
        });
    }

    /// Waits for the commit begun last. A failure is told once.
    void await() throws SQLException {
        Future<@Nullable Void> awaited = running;
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    awaited.get();
                    return;
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    running = CompletableFuture.completedFuture(null);
                    throw new SQLException("the commit failed: " + e.getMessage(), e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        try {
            await();
        } finally {
            thread.close();
        }
    }
}
