package io.mostrador.db.crash;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Works out what a disk may hold after a power cut. What was forced is there. Of the rest any part may be: writes in
/// any
/// order, each whole, in part or not at all; of the names of a folder those up to some moment, because file systems log
/// them in order; a name nobody forced may be lost although the file's bytes were.
///
/// The model is what POSIX promises at the least and what the block layer does at the worst: see Pillai and others,
/// "All
/// File Systems Are Not Created Equal" (OSDI 2014).
final class PowerCut {
    /// What each file holds on the disk.
    private final Map<Node.Bytes, Node.Bytes> files = new LinkedHashMap<>();
    private final Map<Node.Folder, Map<String, Node>> folders;
    private final Map<Node.Bytes, List<DiskEvent>> pending = new LinkedHashMap<>();
    private final Map<Node.Folder, List<DiskEvent>> pendingNames = new LinkedHashMap<>();
    private final Loss loss;

    PowerCut(Image.Contents begun, Loss loss) {
        this.loss = loss;
        begun.files().forEach((file, bytes) -> files.put(file, new Node.Bytes(bytes.clone())));
        folders = new LinkedHashMap<>();
        begun.folders().forEach((folder, names) -> folders.put(folder, new LinkedHashMap<>(names)));
    }

    Image image(Node.Folder root, List<DiskEvent> events) {
        for (DiskEvent event : events) {
            switch (event) {
                case DiskEvent.Written(var file, long _, Node.Bytes _) -> remember(file, event);
                case DiskEvent.Truncated(var file, long _) -> remember(file, event);
                case DiskEvent.Forced(var file) -> force(file);
                case DiskEvent.Named(var folder, String _, Node _) -> rememberName(folder, event);
                case DiskEvent.Renamed(var folder, String _, String _) -> rememberName(folder, event);
                case DiskEvent.Unnamed(var folder, String _) -> rememberName(folder, event);
                case DiskEvent.NamesForced(var folder) -> forceNames(folder);
                case DiskEvent.Told _ -> {
                    // Nothing on the disk.
                }
            }
        }
        // In the order of the events, so that the same numbers meet the same files.
        pending.forEach(this::lose);
        pendingNames.forEach(this::loseNames);
        return new Image(tree(root));
    }

    private void remember(Node.Bytes file, DiskEvent event) {
        pending.computeIfAbsent(file, _ -> new ArrayList<>()).add(event);
    }

    private void rememberName(Node.Folder folder, DiskEvent event) {
        pendingNames.computeIfAbsent(folder, _ -> new ArrayList<>()).add(event);
    }

    private void force(Node.Bytes file) {
        List<DiskEvent> all = pending.get(file);
        if (all != null) {
            all.forEach(event -> apply(content(file), event));
            all.clear();
        }
    }

    private void forceNames(Node.Folder folder) {
        List<DiskEvent> all = pendingNames.get(folder);
        if (all != null) {
            all.forEach(event -> apply(names(folder), event));
            all.clear();
        }
    }

    private void lose(Node.Bytes file, List<DiskEvent> unforced) {
        List<DiskEvent> left = new ArrayList<>(unforced);
        Collections.shuffle(left, new Random(loss.random().nextLong()));
        for (DiskEvent event : left) {
            if (loss.keeps()) {
                if (event instanceof DiskEvent.Written write && loss.tears()) {
                    tear(content(file), write);
                } else {
                    apply(content(file), event);
                }
            }
        }
    }

    private void loseNames(Node.Folder folder, List<DiskEvent> unforced) {
        int reached = loss.random().nextInt(unforced.size() + 1);
        unforced.subList(0, reached).forEach(event -> apply(names(folder), event));
    }

    private Node.Bytes content(Node.Bytes file) {
        return files.computeIfAbsent(file, _ -> new Node.Bytes());
    }

    private Map<String, Node> names(Node.Folder folder) {
        return folders.computeIfAbsent(folder, _ -> new LinkedHashMap<>());
    }

    private static void apply(Node.Bytes content, DiskEvent event) {
        switch (event) {
            case DiskEvent.Written(var _, long position, var bytes) ->
                content.write(position, bytes, 0, bytes.length());
            case DiskEvent.Truncated(var _, long length) -> content.truncate(length);
            default -> {
                // No content.
            }
        }
    }

    private void tear(Node.Bytes content, DiskEvent.Written write) {
        int start = Math.toIntExact(write.position());
        int end = start + write.bytes().length();
        int at = start;
        while (at < end) {
            int next = Math.min(end, (at / loss.sector() + 1) * loss.sector());
            if (loss.random().nextBoolean()) {
                content.write(at, write.bytes(), at - start, next - at);
            } else if (loss.zeroes()) {
                content.write(at, new Node.Bytes(new byte[next - at]), 0, next - at);
            }
            at = next;
        }
    }

    private static void apply(Map<String, Node> names, DiskEvent event) {
        switch (event) {
            case DiskEvent.Named(var _, String name, Node node) -> names.put(name, node);
            case DiskEvent.Unnamed(var _, String name) -> names.remove(name);
            case DiskEvent.Renamed(var _, String from, String to) -> {
                Node node = names.remove(from);
                if (node != null) {
                    names.put(to, node);
                }
            }
            default -> {
                // No name.
            }
        }
    }

    private Node.Folder tree(Node.Folder folder) {
        Node.Folder made = new Node.Folder();
        names(folder)
                .forEach((name, node) -> made.put(
                        name,
                        switch (node) {
                            case Node.Bytes bytes ->
                                new Node.Bytes(content(bytes).copy());
                            case Node.Folder inner -> tree(inner);
                        }));
        return made;
    }
}
