package io.mostrador.db.journal;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/// Does on a thread of its own what the journal's entries need after they were forced. Nobody waits for it, and
/// nothing it meets can stop a sale.
public final class JournalKeeper implements AutoCloseable {
    private static final Logger LOG = System.getLogger(JournalKeeper.class.getName());
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long BUSY_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private static final long LONGEST_CLOSE_SECONDS = 5;

    private final List<Duty> duties;
    private final ReentrantLock tending = new ReentrantLock();
    private final Thread thread;
    private volatile boolean asleep;
    private volatile boolean closed;

    /// Something to be done again and again.
    public interface Duty {
        /// Does what there is to do now.
        ///
        /// @return whether there was anything
        /// @throws IOException when it could not be done; it is tried again
        boolean tend() throws IOException;

        /// Does the rest, and ends.
        void close() throws IOException;
    }

    private JournalKeeper(String name, List<Duty> duties, boolean byItself) {
        this.duties = new CopyOnWriteArrayList<>(duties);
        thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
        if (byItself) {
            thread.start();
        }
    }

    /// @param name of its thread
    /// @param byItself false where only [#tendNow] does anything
    public static JournalKeeper start(String name, List<Duty> duties, boolean byItself) {
        return new JournalKeeper(name, duties, byItself);
    }

    /// One more thing to do.
    public void add(Duty duty) {
        duties.add(duty);
    }

    /// There may be something to do. Returns at once.
    public void wake() {
        if (asleep) {
            LockSupport.unpark(thread);
        }
    }

    /// There is something to do at once: somebody waits for it.
    public void hurry() {
        LockSupport.unpark(thread);
    }

    /// Does what there is to do, and waits for it; not for long where somebody else is at it and stuck.
    ///
    /// @return whether there was anything
    public boolean tendNow() {
        if (!lock()) {
            return false;
        }
        try {
            return tend();
        } finally {
            tending.unlock();
        }
    }

    /// A disk that does not answer must not hold up whoever closes the till.
    private boolean lock() {
        try {
            return tending.tryLock(LONGEST_CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean tend() {
        boolean worked = false;
        for (Duty duty : duties) {
            try {
                worked |= duty.tend();
            } catch (IOException | RuntimeException e) {
                LOG.log(Level.WARNING, "the journal's keeper tries again: " + e.getMessage());
            }
        }
        return worked;
    }

    private void run() {
        long idleSince = System.nanoTime();
        while (!closed) {
            if (tendNow()) {
                idleSince = System.nanoTime();
            } else if (System.nanoTime() - idleSince > BUSY_NANOS) {
                sleep();
                continue;
            }
            LockSupport.parkNanos(this, LOOK_NANOS);
        }
    }

    private void sleep() {
        asleep = true;
        // Looked at again after the flag is up: who came before it did not see it.
        if (!tendNow() && !closed) {
            LockSupport.parkNanos(this, IDLE_NANOS);
        }
        asleep = false;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        LockSupport.unpark(thread);
        if (!lock()) {
            LOG.log(Level.WARNING, thread.getName() + " is stuck; it is left behind");
            return;
        }
        try {
            for (Duty duty : duties) {
                duty.close();
            }
        } finally {
            tending.unlock();
        }
    }
}
