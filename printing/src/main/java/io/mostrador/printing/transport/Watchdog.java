package io.mostrador.printing.transport;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Closes what blocks for too long: serial and USB writes have no time-out of their own on Linux and macOS.
public final class Watchdog implements AutoCloseable {
    private final ScheduledThreadPoolExecutor timer;

    /// @param threads makes the one thread of the watchdog, when first needed
    public Watchdog(ThreadFactory threads) {
        timer = new ScheduledThreadPoolExecutor(1, threads);
        timer.setRemoveOnCancelPolicy(true);
    }

    /// Runs `free` unless the guard is closed within `patience`.
    Guard guard(Duration patience, Runnable free) {
        Guard guard = new Guard(free);
        guard.task = timer.schedule(guard::bite, patience.toMillis(), TimeUnit.MILLISECONDS);
        return guard;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /// Stands while a call may block.
    static final class Guard implements AutoCloseable {
        private final AtomicBoolean over = new AtomicBoolean();
        private final Runnable free;
        private volatile boolean bitten;
        private volatile @Nullable Future<?> task;

        private Guard(Runnable free) {
            this.free = free;
        }

        private void bite() {
            if (over.compareAndSet(false, true)) {
                bitten = true;
                free.run();
            }
        }

        /// Whether time ran out.
        boolean hasBitten() {
            return bitten;
        }

        @Override
        public void close() {
            over.set(true);
            var pending = task;
            if (pending != null) {
                pending.cancel(false);
            }
        }
    }
}
