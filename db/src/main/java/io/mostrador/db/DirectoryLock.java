package io.mostrador.db;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// One program a data directory. The lock's file also remembers whether the last one ended well.
final class DirectoryLock implements AutoCloseable {
    private static final byte RUNNING = 'R';
    private static final byte CLOSED = 'C';

    private final FileChannel channel;
    private final boolean unclean;

    private DirectoryLock(FileChannel channel, boolean unclean) {
        this.channel = channel;
        this.unclean = unclean;
    }

    /// @throws StoreRefusedException when another program has it
    static DirectoryLock acquire(DataDirectory directory) throws IOException {
        Path file = directory.lock();
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (tryLock(channel) == null) {
                throw new StoreRefusedException(
                        "another till is running on " + directory.root() + "; close it first", null);
            }
            ByteBuffer state = ByteBuffer.allocate(1);
            boolean unclean = channel.read(state, 0) == 1 && state.get(0) == RUNNING;
            return new DirectoryLock(channel, unclean);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // The same program has it already.
            return null;
        }
    }

    /// Whether the program before was killed, or its plug was pulled.
    boolean unclean() {
        return unclean;
    }

    void markRunning() throws IOException {
        mark(RUNNING);
    }

    /// Everything is on the disk.
    void markClosed() throws IOException {
        mark(CLOSED);
    }

    private void mark(byte state) throws IOException {
        channel.write(ByteBuffer.wrap(new byte[] {state}), 0);
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
