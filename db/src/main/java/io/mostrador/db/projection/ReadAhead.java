package io.mostrador.db.projection;

import io.mostrador.db.journal.JournalScan;
import io.mostrador.db.journal.StoredEntry;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// Entries of the journal, read and decoded on a thread of its own while rows are made of those before: a rebuild has
/// two halves that take about as long as each other.
///
/// Neither thread is ever interrupted by the other: Java closes a file that an interrupted thread reads. An
/// interruption
/// from elsewhere waits until the end, as it would without this.
final class ReadAhead implements AutoCloseable {
    /// Entries are handed over so many at a time, or fewer large ones.
    private static final int BATCH_ENTRIES = 128;
    private static final int BATCH_BYTES = 128 << 10;
    /// How many batches wait: with entries of the largest size some 9 MiB.
    private static final int MOST_WAITING = 8;

    private final JournalScan journal;
    private final FutureTask<JournalScan.End> walk;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<List<ReadEntry>> waiting = new ArrayDeque<>();
    private boolean ended;
    private boolean closed;
    // Of the reading thread.
    private List<ReadEntry> batch = new ArrayList<>();
    private int batchBytes;

    /// Begins to read the entries after one and up to and including another.
    ReadAhead(JournalScan journal, long after, long last) {
        this.journal = journal;
        walk = new FutureTask<>(() -> walk(after, last));
        thread = Thread.ofPlatform().name("read-ahead").daemon().start(walk);
    }

    /// Gives each entry to `use`, on the calling thread, in order.
    ///
    /// @return where the journal ends
    /// @throws io.mostrador.db.journal.JournalDamagedException after the last entry before the damage
    JournalScan.End forEach(Consumer<ReadEntry> use) throws IOException {
        for (List<ReadEntry> next = take(); !next.isEmpty(); next = take()) {
            next.forEach(use);
        }
        join();
        if (walk.state() == FutureTask.State.SUCCESS) {
            return walk.resultNow();
        }
        throw rethrown(walk.exceptionNow());
    }

    private static IOException rethrown(Throwable failure) {
        return switch (failure) {
            case IOException e -> e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        };
    }

    private JournalScan.End walk(long after, long last) throws IOException {
        try {
            return journal.forEachBetween(after, last, this::read);
        } finally {
            end();
        }
    }

    private void read(StoredEntry stored) {
        ReadEntry entry = ReadEntry.of(stored);
        batch.add(entry);
        batchBytes += entry.bytes();
        if (batch.size() == BATCH_ENTRIES || batchBytes >= BATCH_BYTES) {
            give();
        }
    }

    private void give() {
        lock.lock();
        try {
            while (waiting.size() == MOST_WAITING && !closed) {
                changed.awaitUninterruptibly();
            }
            if (closed) {
                throw new CancellationException("nobody makes rows any more");
            }
            waiting.add(batch);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        batch = new ArrayList<>();
        batchBytes = 0;
    }

    /// What was read before a failure comes first.
    private void end() {
        lock.lock();
        try {
            if (!batch.isEmpty()) {
                waiting.add(batch);
            }
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// @return nothing when there is no more
    private List<ReadEntry> take() {
        lock.lock();
        try {
            while (waiting.isEmpty() && !ended) {
                changed.awaitUninterruptibly();
            }
            changed.signalAll();
            return waiting.isEmpty() ? List.of() : waiting.remove();
        } finally {
            lock.unlock();
        }
    }

    /// Ends the reading, wherever it is. The thread is gone after this.
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        join();
    }

    private void join() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
