package io.mostrador.launcher.till;

import io.mostrador.register.port.StorageGauge;
import io.mostrador.register.status.Signal;
import io.mostrador.register.status.StorageStatus;
import io.mostrador.register.status.StorageStatus.Level;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Watches the room on the disk of the till's data, and keeps a reserve there: a file that is given up when the
/// disk is full, so that the running sale and the close can still be written whatever filled the disk.
public final class FreeSpace implements StorageGauge, AutoCloseable {
    static final long LOW_BYTES = 1L << 30;
    static final long VERY_LOW_BYTES = 256L << 20;
    static final long FULL_BYTES = 64L << 20;
    static final int RESERVE_BYTES = 32 << 20;

    private static final System.Logger LOG = System.getLogger(FreeSpace.class.getName());
    private static final String RESERVE = "reserve.bytes";
    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(5);
    /// A till sells a few baskets a minute; a disk does not fill in a second.
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Path reserve;
    private final LongSupplier usableBytes;
    private final Supplier<Level> trouble;
    private final Signal<StorageStatus> status = new Signal<>(StorageStatus.PLENTY);
    private final Object filling = new Object();
    private volatile long readAt;
    private volatile boolean closed;

    /// @param usableBytes how many bytes may be written, negative when nobody knows
    /// @param trouble what is wrong although there is room, or [Level#PLENTY]
    FreeSpace(Path directory, LongSupplier usableBytes, Supplier<Level> trouble) {
        this.reserve = directory.resolve(RESERVE);
        this.usableBytes = usableBytes;
        this.trouble = trouble;
        measure();
    }

    /// Of the disk that `directory` is on, looked at every few seconds.
    static FreeSpace watching(Path directory, Supplier<Level> trouble) {
        FreeSpace space = new FreeSpace(directory, () -> usable(directory), trouble);
        Threads.named("storage").newThread(space::watch).start();
        return space;
    }

    /// The room on the disk of `directory` now; [StorageStatus#PLENTY] itself when nobody knows.
    public static StorageStatus of(Path directory) {
        return status(usable(directory));
    }

    private static StorageStatus status(long free) {
        return free < 0 ? StorageStatus.PLENTY : new StorageStatus(level(free), free);
    }

    private static long usable(Path directory) {
        // One question to the system; a file store would read the list of all mounts first.
        File folder = directory.toFile();
        return folder.getTotalSpace() == 0 ? -1 : folder.getUsableSpace();
    }

    Signal<StorageStatus> status() {
        return status;
    }

    @Override
    public StorageStatus read() {
        if (System.nanoTime() - readAt > FRESH_NANOS) {
            measure();
        }
        return status.value();
    }

    private void watch() {
        // Not at once: a command that ends soon needs no reserve, and a till that starts has better things to write.
        while (!closed) {
            LockSupport.parkNanos(this, LOOK_NANOS);
            look();
        }
    }

    /// Measures, and takes the reserve again when there is room for it: slow, not for the register thread.
    void look() {
        long free = measure();
        synchronized (filling) {
            if (!closed && free > VERY_LOW_BYTES + RESERVE_BYTES && !Files.exists(reserve)) {
                try {
                    fill();
                } catch (IOException e) {
                    LOG.log(System.Logger.Level.WARNING, "there is no reserve on the disk: " + e.getMessage());
                }
            }
        }
    }

    /// @return free bytes, negative when nobody knows
    private synchronized long measure() {
        readAt = System.nanoTime();
        long free = usableBytes.getAsLong();
        if (free < 0) {
            return free;
        }
        Level level = level(free);
        Level worse = trouble.get();
        if (level != Level.FULL && worse != Level.PLENTY) {
            level = worse;
        }
        status.set(level == Level.PLENTY ? StorageStatus.PLENTY : new StorageStatus(level, free));
        if (level == Level.FULL) {
            try {
                Files.deleteIfExists(reserve);
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "the reserve cannot be given up: " + e.getMessage());
            }
        }
        return free;
    }

    private static Level level(long free) {
        if (free < FULL_BYTES) {
            return Level.FULL;
        }
        if (free < VERY_LOW_BYTES) {
            return Level.VERY_LOW;
        }
        return free < LOW_BYTES ? Level.LOW : Level.PLENTY;
    }

    /// Real bytes, forced: a file with holes would be no reserve.
    private void fill() throws IOException {
        try (FileChannel channel = FileChannel.open(reserve, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer zeros = ByteBuffer.allocate(1 << 20);
            for (int written = 0; written < RESERVE_BYTES; written += zeros.capacity()) {
                channel.write(zeros.clear());
            }
            channel.force(true);
        }
    }

    /// Nothing is written to the directory afterwards.
    @Override
    public void close() {
        synchronized (filling) {
            closed = true;
        }
    }
}
