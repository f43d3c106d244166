package io.mostrador.db.disk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/// An open file.
public interface DiskFile extends AutoCloseable {
    long size() throws IOException;

    /// Reads until `target` is full or the file ends.
    void read(ByteBuffer target, long position) throws IOException;

    /// Writes all that remains in `source`.
    void write(ByteBuffer source, long position) throws IOException;

    /// Reads it from its first byte on; to be buffered.
    default InputStream input() {
        return new DiskFileStream.Input(this);
    }

    /// Writes it from its first byte on; to be buffered.
    default OutputStream output() {
        return new DiskFileStream.Output(this);
    }

    /// Forces the content.
    ///
    /// @param metadata whether the length must be forced too
    void force(boolean metadata) throws IOException;

    @Override
    void close() throws IOException;
}
