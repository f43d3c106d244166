package io.mostrador.db.crash;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.List;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;

/// A file of H2's on a [SimulatedMachine]: `crash:MACHINE/NAME`. One folder, the machine's root.
final class SimulatedPath extends FilePath {
    static final String SCHEME = "crash";

    private SimulatedPath(String path) {
        name = path;
    }

    /// Makes the scheme known to H2.
    static void register() {
        FilePath.register(new SimulatedPath(SCHEME + ":"));
    }

    private SimulatedMachine machine() {
        return SimulatedMachine.running(Long.parseLong(name.substring(SCHEME.length() + 1, name.indexOf('/'))));
    }

    private String fileName() {
        return name.substring(name.indexOf('/') + 1);
    }

    private Node.@Nullable Bytes bytes() {
        return machine().root().names().get(fileName()) instanceof Node.Bytes bytes ? bytes : null;
    }

    @Override
    public FilePath getPath(String path) {
        return new SimulatedPath(path);
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public long size() {
        Node.Bytes bytes = bytes();
        return bytes == null ? 0 : bytes.length();
    }

    @Override
    public void moveTo(FilePath newName, boolean atomicReplace) {
        machine().renamed(machine().root(), fileName(), ((SimulatedPath) newName).fileName());
    }

    @Override
    public boolean createFile() {
        if (bytes() != null) {
            return false;
        }
        machine().named(machine().root(), fileName(), new Node.Bytes());
        return true;
    }

    @Override
    public boolean exists() {
        return isDirectory() || bytes() != null;
    }

    @Override
    public void delete() {
        if (bytes() != null) {
            machine().unnamed(machine().root(), fileName());
        }
    }

    @Override
    public List<FilePath> newDirectoryStream() {
        String folder = name.substring(0, name.indexOf('/') + 1);
        // H2 changes the list.
        List<FilePath> files = new ArrayList<>();
        machine().root().names().keySet().forEach(file -> files.add(getPath(folder + file)));
        return files;
    }

    @Override
    public FilePath toRealPath() {
        return this;
    }

    @Override
    public FilePath getParent() {
        return getPath(name.substring(0, name.indexOf('/') + 1));
    }

    @Override
    public boolean isDirectory() {
        return fileName().isEmpty();
    }

    @Override
    public boolean isRegularFile() {
        return bytes() != null;
    }

    @Override
    public boolean isAbsolute() {
        return true;
    }

    @Override
    public long lastModified() {
        return 0;
    }

    @Override
    public boolean canWrite() {
        return true;
    }

    @Override
    public void createDirectory() {
        // The root is there.
    }

    @Override
    public boolean setReadOnly() {
        return false;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        Node.Bytes found = bytes();
        if (found != null) {
            return new OpenFile(machine(), found);
        }
        if (mode.equals("r")) {
            throw new FileNotFoundException(name);
        }
        createFile();
        Node.Bytes made = bytes();
        if (made == null) {
            throw new FileNotFoundException(name);
        }
        return new OpenFile(machine(), made);
    }

    private static final class OpenFile extends FileBaseDefault {
        private final SimulatedMachine machine;
        private final Node.Bytes bytes;

        OpenFile(SimulatedMachine machine, Node.Bytes bytes) {
            this.machine = machine;
            this.bytes = bytes;
        }

        @Override
        public long size() {
            return bytes.length();
        }

        @Override
        public synchronized int read(ByteBuffer target, long position) {
            if (position >= bytes.length()) {
                return -1;
            }
            return bytes.read(target, position);
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            byte[] content = new byte[source.remaining()];
            source.get(content);
            machine.written(bytes, position, content);
            return content.length;
        }

        @Override
        protected void implTruncate(long size) {
            machine.truncated(bytes, size);
        }

        @Override
        public void force(boolean metadata) {
            machine.forced(bytes, "");
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) {
            return new FileLock(this, position, size, shared) {
                @Override
                public boolean isValid() {
                    return true;
                }

                @Override
                public void release() {
                    // Nobody else is here.
                }
            };
        }

        @Override
        protected void implCloseChannel() {
            // Closing forces nothing.
        }
    }
}
