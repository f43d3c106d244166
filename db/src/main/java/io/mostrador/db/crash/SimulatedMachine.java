package io.mostrador.db.crash;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// A machine's disk while it runs: every change is done and written down.
final class SimulatedMachine implements AutoCloseable {
    private static final Map<Long, SimulatedMachine> RUNNING = new ConcurrentHashMap<>();
    private static final AtomicLong IDS = new AtomicLong();

    private final long id = IDS.incrementAndGet();
    private final Node.Folder root;
    /// What each file and folder held at the start.
    private final Image.Contents begun;
    private final List<DiskEvent> events = new ArrayList<>();

    private final Forcing forcing;
    private long room = Long.MAX_VALUE;
    private int refused;

    /// Starts on what a disk holds.
    SimulatedMachine(Image image) {
        this(image, Forcing.HONEST);
    }

    SimulatedMachine(Image image, Forcing forcing) {
        this.forcing = forcing;
        root = image.copy().root();
        begun = Image.contents(root);
        RUNNING.put(id, this);
    }

    static SimulatedMachine running(long id) {
        SimulatedMachine machine = RUNNING.get(id);
        if (machine == null) {
            throw new IllegalStateException("machine " + id + " is off");
        }
        return machine;
    }

    long id() {
        return id;
    }

    Node.Folder root() {
        return root;
    }

    /// How many events there are so far.
    synchronized int events() {
        return events.size();
    }

    synchronized void told(Promise promise) {
        events.add(new DiskEvent.Told(promise));
    }

    /// Nothing may grow by more than this from now on, all files together.
    synchronized void room(long bytes) {
        room = bytes;
    }

    synchronized long room() {
        return room;
    }

    /// How many writes there was no room for.
    synchronized int refused() {
        return refused;
    }

    /// @throws IOException when there is no room; nothing is written then
    synchronized void written(Node.Bytes file, long position, byte[] bytes) throws IOException {
        long growth = Math.max(0, position + bytes.length - file.length());
        if (growth > room) {
            refused++;
            throw new IOException("No space left on device");
        }
        room -= growth;
        Node.Bytes written = new Node.Bytes(bytes);
        file.write(position, written, 0, bytes.length);
        events.add(new DiskEvent.Written(file, position, written));
    }

    synchronized void truncated(Node.Bytes file, long length) {
        file.truncate(length);
        events.add(new DiskEvent.Truncated(file, length));
    }

    synchronized void forced(Node.Bytes file, String name) {
        if (forcing.forces(name)) {
            events.add(new DiskEvent.Forced(file));
        }
    }

    synchronized void named(Node.Folder folder, String name, Node node) {
        folder.put(name, node);
        events.add(new DiskEvent.Named(folder, name, node));
    }

    synchronized void renamed(Node.Folder folder, String from, String to) {
        folder.rename(from, to);
        events.add(new DiskEvent.Renamed(folder, from, to));
    }

    synchronized void unnamed(Node.Folder folder, String name) {
        folder.remove(name);
        events.add(new DiskEvent.Unnamed(folder, name));
    }

    synchronized void namesForced(Node.Folder folder) {
        events.add(new DiskEvent.NamesForced(folder));
    }

    /// What the disk may hold when the power goes after so many events.
    synchronized Image cut(int after, Loss loss) {
        return new PowerCut(begun, loss).image(root, events.subList(0, after));
    }

    /// What had been promised by then.
    synchronized List<Promise> promised(int after) {
        return events.subList(0, after).stream()
                .filter(DiskEvent.Told.class::isInstance)
                .map(event -> ((DiskEvent.Told) event).promise())
                .toList();
    }

    /// Its number is free again; its events are still there.
    @Override
    public void close() {
        RUNNING.remove(id);
    }
}
