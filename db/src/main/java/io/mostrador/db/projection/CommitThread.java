package io.mostrador.db.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Commits behind the register's back: the sale is forced in the journal already, so nobody at the counter
/// waits while H2 works. Who needs the rows before the thread got to it commits himself.
///
/// It also says when H2 writes its file, which must never be in the middle of a fact: H2 looks at one table after
/// the other then, and a row made meanwhile can come into the file without the note that it was not committed.
/// A till killed before the next write would find half a sale in its rows.
///
/// Waking a sleeping thread costs the waker some 50 microseconds, a third of a forced append. So the thread
/// looks for work every millisecond while the till is busy and sleeps longer only when it has not been for
/// a second.
final class CommitThread implements AutoCloseable {
    private static final long LOOK_NANOS = 1_000_000;
    private static final long BUSY_NANOS = 1_000_000_000;
    private static final long WAIT_NANOS = 20_000;

    private enum State {
        /// No rows are being made.
        IDLE,
        /// The rows of a fact are being made.
        MAKING,
        /// They wait to be committed.
        PENDING,
        /// A thread commits them, or begins a write of the file.
        RUNNING
    }

    private final Runnable write;
    private final long writeNanos;
    private final AtomicReference<State> state = new AtomicReference<>(State.IDLE);
    private final Thread thread;
    private volatile @Nullable Connection connection;
    private volatile @Nullable SQLException failure;
    private volatile boolean asleep;
    private volatile boolean closed;
    private volatile long written = System.nanoTime();

    /// @param write begins a write of the file; called while no rows are being made
    /// @param writeNanos how often; what a crash may leave to be applied again
    CommitThread(Runnable write, long writeNanos) {
        this.write = write;
        this.writeNanos = writeNanos;
        thread = Thread.ofPlatform().name("projection-commit").daemon().start(this::work);
    }

    /// Waits for the commit begun last, and keeps the file from being written until [#start] or [#end].
    ///
    /// @throws SQLException the failure of the commit begun last; it is told once
    void begin() throws SQLException {
        await();
        while (!state.compareAndSet(State.IDLE, State.MAKING)) {
            settle();
        }
    }

    /// Hands over what was made since [#begin] to be committed.
    void start(Connection pending) {
        connection = pending;
        state.set(State.PENDING);
        if (asleep) {
            LockSupport.unpark(thread);
        }
    }

    /// What was made since [#begin] is taken back or committed already.
    void end() {
        state.compareAndSet(State.MAKING, State.IDLE);
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
        State now = state.get();
        while (now == State.PENDING || now == State.RUNNING) {
            if (!commitPending()) {
                LockSupport.parkNanos(this, WAIT_NANOS);
            }
            now = state.get();
        }
    }

    private void work() {
        long idleSince = System.nanoTime();
        while (!closed) {
            if (commitPending()) {
                idleSince = System.nanoTime();
                continue;
            }
            writeIdle();
            if (System.nanoTime() - idleSince < BUSY_NANOS) {
                LockSupport.parkNanos(this, LOOK_NANOS);
            } else {
                sleep();
            }
        }
    }

    private void sleep() {
        asleep = true;
        // Looked at again after the flag is up: a hand-over before it did not see it.
        if (state.get() != State.PENDING && !closed) {
            LockSupport.parkNanos(this, writeNanos);
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
            writeIfDue();
        } catch (SQLException e) {
            failure = e;
        } finally {
            connection = null;
            state.set(State.IDLE);
        }
        return true;
    }

    /// Also when nobody sells: cursors and states of others are written too.
    private void writeIdle() {
        if (isWriteDue() && state.compareAndSet(State.IDLE, State.RUNNING)) {
            try {
                writeIfDue();
            } finally {
                state.set(State.IDLE);
            }
        }
    }

    private void writeIfDue() {
        if (isWriteDue()) {
            written = System.nanoTime();
            write.run();
        }
    }

    private boolean isWriteDue() {
        return System.nanoTime() - written >= writeNanos;
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
