package io.mostrador.db.crash;

import io.mostrador.db.disk.Disk;
import io.mostrador.db.disk.DiskFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A folder of a [SimulatedMachine].
final class SimulatedDisk implements Disk {
    private final SimulatedMachine machine;
    private final Node.@Nullable Folder parent;
    private final String name;

    /// The machine's root.
    SimulatedDisk(SimulatedMachine machine) {
        this(machine, null, "");
    }

    private SimulatedDisk(SimulatedMachine machine, Node.@Nullable Folder parent, String name) {
        this.machine = machine;
        this.parent = parent;
        this.name = name;
    }

    private Node.@Nullable Folder find() {
        if (parent == null) {
            return machine.root();
        }
        return parent.names().get(name) instanceof Node.Folder folder ? folder : null;
    }

    private Node.Folder here() throws IOException {
        Node.Folder folder = find();
        if (folder == null) {
            throw new FileNotFoundException("no folder " + name);
        }
        return folder;
    }

    @Override
    public List<String> names() {
        Node.Folder folder = find();
        return folder == null ? List.of() : List.copyOf(folder.names().keySet());
    }

    @Override
    public DiskFile create(String file, long size) throws IOException {
        make();
        Node.Folder folder = here();
        if (folder.names().containsKey(file)) {
            throw new FileAlreadyExistsException(file);
        }
        Node.Bytes bytes = new Node.Bytes();
        machine.named(folder, file, bytes);
        if (size > 0) {
            machine.written(bytes, 0, new byte[Math.toIntExact(size)]);
        }
        return new OpenFile(bytes, file);
    }

    @Override
    public DiskFile createSecret(String file) throws IOException {
        return create(file, 0);
    }

    @Override
    public DiskFile open(String file) throws IOException {
        return new OpenFile(bytes(file), file);
    }

    @Override
    public DiskFile openToRead(String file) throws IOException {
        return new OpenFile(bytes(file), file);
    }

    private Node.Bytes bytes(String file) throws IOException {
        if (here().names().get(file) instanceof Node.Bytes bytes) {
            return bytes;
        }
        throw new FileNotFoundException(file);
    }

    @Override
    public DiskFile lock(String file) throws IOException {
        return exists(file) ? open(file) : create(file, 0);
    }

    @Override
    public void rename(String from, String to) throws IOException {
        if (!here().names().containsKey(from)) {
            throw new FileNotFoundException(from);
        }
        machine.renamed(here(), from, to);
    }

    @Override
    public void delete(String file) throws IOException {
        if (!here().names().containsKey(file)) {
            throw new FileNotFoundException(file);
        }
        machine.unnamed(here(), file);
    }

    @Override
    public void make() {
        if (parent != null && find() == null) {
            machine.named(parent, name, new Node.Folder());
            machine.namesForced(parent);
        }
    }

    @Override
    public void forceNames() throws IOException {
        machine.namesForced(here());
    }

    @Override
    public Disk folder(String child) {
        Node.Folder folder = find();
        if (folder == null) {
            throw new IllegalStateException("no folder " + name);
        }
        return new SimulatedDisk(machine, folder, child);
    }

    @Override
    public long room() {
        return machine.room();
    }

    @Override
    public String placeForH2(String file) {
        return SimulatedPath.SCHEME + ":" + machine.id() + "/" + file;
    }

    private final class OpenFile implements DiskFile {
        private final Node.Bytes bytes;
        private final String fileName;

        OpenFile(Node.Bytes bytes, String fileName) {
            this.bytes = bytes;
            this.fileName = fileName;
        }

        @Override
        public long size() {
            return bytes.length();
        }

        @Override
        public void read(ByteBuffer target, long position) {
            bytes.read(target, position);
        }

        @Override
        public void write(ByteBuffer source, long position) throws IOException {
            byte[] content = new byte[source.remaining()];
            source.get(content);
            machine.written(bytes, position, content);
        }

        @Override
        public void force(boolean metadata) {
            machine.forced(bytes, fileName);
        }

        @Override
        public void close() {
            // Closing forces nothing.
        }
    }
}
