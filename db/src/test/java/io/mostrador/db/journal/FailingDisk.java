package io.mostrador.db.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/// A disk that does as its real one does, until it is told to fail.
final class FailingDisk implements JournalDisk {
    private final JournalDisk real;
    private boolean failWrites;
    private boolean failForces;

    FailingDisk(JournalDisk real) {
        this.real = real;
    }

    void failWrites() {
        failWrites = true;
    }

    void failForces() {
        failForces = true;
    }

    @Override
    public List<String> names() throws IOException {
        return real.names();
    }

    @Override
    public DiskFile create(String name, long size) throws IOException {
        return new FailingFile(real.create(name, size));
    }

    @Override
    public DiskFile open(String name) throws IOException {
        return new FailingFile(real.open(name));
    }

    @Override
    public DiskFile openToRead(String name) throws IOException {
        return real.openToRead(name);
    }

    @Override
    public void rename(String from, String to) throws IOException {
        real.rename(from, to);
    }

    @Override
    public void delete(String name) throws IOException {
        real.delete(name);
    }

    @Override
    public void forceDirectory() throws IOException {
        real.forceDirectory();
    }

    private final class FailingFile implements DiskFile {
        private final DiskFile file;

        FailingFile(DiskFile file) {
            this.file = file;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public void read(ByteBuffer target, long position) throws IOException {
            file.read(target, position);
        }

        @Override
        public void write(ByteBuffer source, long position) throws IOException {
            if (failWrites) {
                throw new IOException("no space left");
            }
            file.write(source, position);
        }

        @Override
        public void force(boolean metadata) throws IOException {
            if (failForces) {
                throw new IOException("input/output error");
            }
            file.force(metadata);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
