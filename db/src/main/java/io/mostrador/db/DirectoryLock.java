package io.mostrador.db;

import io.mostrador.db.disk.Disk;
import io.mostrador.db.disk.DiskFile;
import java.io.IOException;
import java.nio.ByteBuffer;

/// One program a data directory. The lock's file also remembers whether the last one ended well.
final class DirectoryLock implements AutoCloseable {
    private static final byte RUNNING = 'R';
    private static final byte CLOSED = 'C';

    private final Disk disk;
    private final DiskFile file;
    private final boolean unclean;

    private DirectoryLock(Disk disk, DiskFile file, boolean unclean) {
        this.disk = disk;
        this.file = file;
        this.unclean = unclean;
    }

    /// @throws StoreRefusedException when another program has it
    static DirectoryLock acquire(DataDirectory directory) throws IOException {
        DiskFile file = directory.disk().lock(DataDirectory.LOCK);
        if (file == null) {
            throw new StoreRefusedException(
                    "another till is running on " + directory.root() + "; close it first", null);
        }
        try {
            ByteBuffer state = ByteBuffer.allocate(1);
            file.read(state, 0);
            return new DirectoryLock(directory.disk(), file, state.position() == 1 && state.get(0) == RUNNING);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /// Whether the program before was killed, or its plug was pulled.
    boolean unclean() {
        return unclean;
    }

    void markRunning() throws IOException {
        mark(RUNNING);
        // A mark in a file without a name would be forgotten.
        disk.forceNames();
    }

    /// Everything is on the disk.
    void markClosed() throws IOException {
        mark(CLOSED);
    }

    private void mark(byte state) throws IOException {
        file.write(ByteBuffer.wrap(new byte[] {state}), 0);
        file.force(false);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
