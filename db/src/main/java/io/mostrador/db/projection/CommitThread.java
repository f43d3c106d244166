package io.mostrador.db.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Commits behind the register's back: the sale is forced in the journal already, so nobody at the counter
/// waits while H2 works. Who needs the rows before the thread got to it commits himself.
///
/// Waking a sleeping thread costs the waker some 50 microseconds, a third of a forced append. So the thread
/// looks for work every millisecond while the till is busy and sleeps for good only when it has not been for
/// a second.
final class CommitThread implements AutoCloseable {
    private static final long LOOK_NANOS = 1_000_000;
    private static final long BUSY_NANOS = 1_000_000_000;
    private static final long WAIT_NANOS = 20_000;

    private enum State {
        IDLE,
        PENDING,
        RUNNING
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.IDLE);
    private final Thread thread;
    private volatile @Nullable Connection connection;
    private volatile @Nullable SQLException failure;
    private volatile boolean asleep;
    private volatile boolean closed;

    CommitThread() {
        thread = Thread.ofPlatform().name("projection-commit").daemon().start(this::work);
    }

    /// Hands over what is to be committed; the one before must have been awaited.
    void start(Connection pending) {
        connection = pending;
        state.set(State.PENDING);
        if (asleep) {
            LockSupport.unpark(thread);
        }
    }

    /// Waits for the commit begun last. Its failure is told once, to whoever writes.
    void await() throws SQLException {
        settle();
        SQLException failed = failure;
        if (failed != null) {
            failure = null;
            throw new SQLException("the commit failed: " + failed.getMessage(), failed);
        }
    }

    /// Waits until the commit begun last is done, well or not. Any thread may ask.
    void settle() {
        while (state.get() != State.IDLE) {
            if (!commitPending()) {
                LockSupport.parkNanos(this, WAIT_NANOS);
            }
        }
    }

    private void work() {
        long idleSince = System.nanoTime();
        while (!closed) {
            if (commitPending()) {
                idleSince = System.nanoTime();
            } else if (System.nanoTime() - idleSince < BUSY_NANOS) {
                LockSupport.parkNanos(this, LOOK_NANOS);
            } else {
                sleep();
                idleSince = System.nanoTime();
            }
        }
    }

    private void sleep() {
        asleep = true;
        // Looked at again after the flag is up: a hand-over before it did not see it.
        while (state.get() != State.PENDING && !closed) {
            LockSupport.park(this);
        }
        asleep = false;
    }

    /// Whoever gets here first commits.
    private boolean commitPending() {
        if (!state.compareAndSet(State.PENDING, State.RUNNING)) {
            return false;
        }
        Connection pending = connection;
        try {
            if (pending != null) {
                pending.commit();
            }
        } catch (SQLException e) {
            failure = e;
        } finally {
            connection = null;
            state.set(State.IDLE);
        }
        return true;
    }

    @Override
    public void close() throws SQLException {
        try {
            await();
        } finally {
            closed = true;
            LockSupport.unpark(thread);
        }
    }
}
