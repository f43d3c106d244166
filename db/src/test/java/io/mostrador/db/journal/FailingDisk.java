package io.mostrador.db.journal;

import io.mostrador.db.disk.Disk;
import io.mostrador.db.disk.DiskFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A disk that does as its real one does, until it is told to fail.
final class FailingDisk implements Disk {
    private final Disk real;
    private boolean failWrites;
    private boolean failForces;
    private boolean failCreates;

    FailingDisk(Disk real) {
        this.real = real;
    }

    void failWrites() {
        failWrites = true;
    }

    void failCreates(boolean fail) {
        failCreates = fail;
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
        if (failCreates) {
            real.create(name, 0).close();
            throw new IOException("no space left");
        }
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
    public DiskFile createSecret(String name) throws IOException {
        return new FailingFile(real.createSecret(name));
    }

    @Override
    public @Nullable DiskFile lock(String name) throws IOException {
        return real.lock(name);
    }

    @Override
    public void make() throws IOException {
        real.make();
    }

    @Override
    public Disk folder(String name) {
        return new FailingDisk(real.folder(name));
    }

    @Override
    public long room() throws IOException {
        return real.room();
    }

    @Override
    public String placeForH2(String name) {
        return real.placeForH2(name);
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
    public void forceNames() throws IOException {
        real.forceNames();
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
