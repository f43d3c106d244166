package io.mostrador.db.projection;

import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/// Makes rows behind the register's back: the fact is forced in the journal already, so nobody at the counter waits
/// while H2 works. Who needs the rows before the thread got to it makes them himself ([#settle]).
///
/// It also says when H2 writes its file, which must never be in the middle of a fact: H2 looks at one table after
/// the other then, and a row made meanwhile can come into the file without the note that it was not committed.
/// A till killed before the next write would find half a sale in its rows. So both are done under one lock.
///
/// Waking a sleeping thread costs the waker some 50 microseconds, a third of a forced append. So the thread
/// looks for work every millisecond while the till is busy and sleeps longer only when it has not been for
/// a second.
final class RowThread implements AutoCloseable {
    private static final long LOOK_NANOS = 1_000_000;
    private static final long BUSY_NANOS = 1_000_000_000;

    private final BooleanSupplier work;
    private final Runnable write;
    private final long writeNanos;
    private final ReentrantLock rows = new ReentrantLock();
    private final Thread thread;
    private volatile boolean asleep;
    private volatile boolean closed;
    private long written = System.nanoTime();

    /// @param work makes and commits all rows that wait; says whether there were any
    /// @param write begins a write of the file; called while no rows are being made
    /// @param writeNanos how often; what a crash may leave to be applied again
    RowThread(BooleanSupplier work, Runnable write, long writeNanos) {
        this.work = work;
        this.write = write;
        this.writeNanos = writeNanos;
        thread = Thread.ofPlatform().name("projection").daemon().start(this::run);
    }

    /// There may be work. Returns at once.
    void wake() {
        if (asleep) {
            LockSupport.unpark(thread);
        }
    }

    /// Returns when all rows that waited are made. Any thread may ask.
    void settle() {
        try (Hold _ = hold()) {
            if (work.getAsBoolean()) {
                writeIfDue();
            }
        }
    }

    /// Until this is closed no rows are made and the file is not written.
    interface Hold extends AutoCloseable {
        @Override
        void close();
    }

    Hold hold() {
        rows.lock();
        return rows::unlock;
    }

    private void run() {
        long idleSince = System.nanoTime();
        while (!closed) {
            if (turn()) {
                idleSince = System.nanoTime();
            } else if (System.nanoTime() - idleSince < BUSY_NANOS) {
                LockSupport.parkNanos(this, LOOK_NANOS);
            } else {
                sleep();
            }
        }
    }

    /// Also when nobody sells: cursors and states of others are written too.
    private boolean turn() {
        try (Hold _ = hold()) {
            boolean worked = !closed && work.getAsBoolean();
            if (!closed) {
                writeIfDue();
            }
            return worked;
        }
    }

    private void sleep() {
        asleep = true;
        // Looked at again after the flag is up: who came before it did not see it.
        if (!turn() && !closed) {
            LockSupport.parkNanos(this, writeNanos);
        }
        asleep = false;
    }

    private void writeIfDue() {
        if (System.nanoTime() - written >= writeNanos) {
            written = System.nanoTime();
            write.run();
        }
    }

    /// No rows are made after this.
    @Override
    public void close() {
        try (Hold _ = hold()) {
            closed = true;
        }
        LockSupport.unpark(thread);
    }
}
