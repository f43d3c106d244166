package io.mostrador.launcher.replay;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Keeps the scripted cashier to a number of items an hour; 0 is as fast as it goes.
public final class Pace {
    private final long nanosPerItem;
    private final long start = System.nanoTime();
    private long items;

    public Pace(int itemsPerHour) {
        nanosPerItem = itemsPerHour <= 0 ? 0 : TimeUnit.HOURS.toNanos(1) / itemsPerHour;
    }

    /// Waits until the next item is due; one that is late is due at once.
    public void beforeItem() {
        long due = start + items++ * nanosPerItem;
        long left = due - System.nanoTime();
        while (nanosPerItem > 0 && left > 0) {
            LockSupport.parkNanos(left);
            left = due - System.nanoTime();
        }
    }
}
