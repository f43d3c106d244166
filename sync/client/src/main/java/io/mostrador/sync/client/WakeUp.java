package io.mostrador.sync.client;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Where the sync thread sleeps until there is something to do. A wake-up that comes while it is awake is not lost.
final class WakeUp {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean woken;
    private boolean closed;

    void wake() {
        lock.lock();
        try {
            woken = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /// Sleeps until woken, closed, or the time is over.
    ///
    /// @return whether it was woken, and forgets it
    boolean sleep(Duration atMost) {
        lock.lock();
        try {
            long nanos = atMost.toNanos();
            while (!woken && !closed && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            boolean was = woken;
            woken = false;
            return was;
        } catch (InterruptedException e) {
            // Nobody interrupts this thread to stop it but a program that ends: then this is the end.
            Thread.currentThread().interrupt();
            closed = true;
            return false;
        } finally {
            lock.unlock();
        }
    }
}
