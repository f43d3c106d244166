package io.mostrador.printing.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Appends the bytes to a file: for captures and checks. It can never confirm.
final class FileTransport implements Transport {
    private final Path path;
    private volatile @Nullable FileChannel file;

    FileTransport(Path path) {
        this.path = path;
    }

    @Override
    public boolean open() throws TransportException {
        if (file != null) {
            return false;
        }
        try {
            file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return true;
        } catch (IOException e) {
            throw TransportException.cannotOpen(toString(), e);
        }
    }

    @Override
    public void write(byte[] commands, Duration patience) throws TransportException {
        FileChannel open = file;
        if (open == null) {
            throw TransportException.lost(toString(), 0, null);
        }
        ByteBuffer bytes = ByteBuffer.wrap(commands);
        try {
            while (bytes.hasRemaining()) {
                open.write(bytes);
            }
        } catch (IOException e) {
            close();
            throw TransportException.lost(toString(), bytes.position(), e);
        }
    }

    @Override
    public byte[] read(Duration patience) {
        return new byte[0];
    }

    @Override
    public boolean answers() {
        return false;
    }

    /// The next batch finds a file that was moved away meanwhile anew.
    @Override
    public void rest() {
        close();
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public void close() {
        FileChannel open = file;
        file = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException("closing " + this, e);
            }
        }
    }

    @Override
    public String toString() {
        return "file " + path;
    }
}
