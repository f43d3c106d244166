package io.mostrador.launcher.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The least a durable sale can cost: the bytes of one entry appended to a preallocated file and forced.
final class ForcedAppend implements AutoCloseable {
    private static final int FILE_BYTES = 64 << 20;
    private final FileChannel channel;
    private final ByteBuffer entry;
    private long position;

    ForcedAppend(Path file, int entryBytes) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        ByteBuffer zeros = ByteBuffer.allocate(1 << 20);
        for (int written = 0; written < FILE_BYTES; written += zeros.capacity()) {
            channel.write(zeros.rewind(), written);
        }
        channel.force(true);
        entry = ByteBuffer.allocate(entryBytes);
        for (int i = 0; i < entryBytes; i++) {
            entry.put((byte) (i * 31 + 7));
        }
    }

    void append() throws IOException {
        channel.write(entry.rewind(), position);
        channel.force(false);
        position = (position + entry.capacity()) % (FILE_BYTES - entry.capacity());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
