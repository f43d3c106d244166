package io.mostrador.db.disk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/// A file from its first byte on, for what reads and writes streams.
final class DiskFileStream {
    private DiskFileStream() {}

    /// Closing it leaves the file open.
    static final class Input extends InputStream {
        private final DiskFile file;
        private long position;

        Input(DiskFile file) {
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            ByteBuffer buffer = ByteBuffer.wrap(target, offset, length);
            file.read(buffer, position);
            int read = buffer.position() - offset;
            position += read;
            return read == 0 && length > 0 ? -1 : read;
        }
    }

    /// Closing it leaves the file open, and forces nothing.
    static final class Output extends OutputStream {
        private final DiskFile file;
        private long position;

        Output(DiskFile file) {
            this.file = file;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] source, int offset, int length) throws IOException {
            file.write(ByteBuffer.wrap(source, offset, length), position);
            position += length;
        }
    }
}
