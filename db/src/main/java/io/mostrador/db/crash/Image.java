package io.mostrador.db.crash;

import java.util.LinkedHashMap;
import java.util.Map;

/// What a disk holds while nothing runs.
record Image(Node.Folder root) {
    static Image empty() {
        return new Image(new Node.Folder());
    }

    Image copy() {
        return new Image(copy(root));
    }

    /// The same disk without a file in its root: it died.
    Image without(String name) {
        Image left = copy();
        left.root().remove(name);
        return left;
    }

    private static Node.Folder copy(Node.Folder folder) {
        Node.Folder copied = new Node.Folder();
        folder.names()
                .forEach((name, node) -> copied.put(
                        name,
                        switch (node) {
                            case Node.Bytes bytes -> new Node.Bytes(bytes.copy());
                            case Node.Folder inner -> copy(inner);
                        }));
        return copied;
    }

    /// What each node held at some moment.
    record Contents(Map<Node.Bytes, byte[]> files, Map<Node.Folder, Map<String, Node>> folders) {}

    static Contents contents(Node.Folder root) {
        Contents contents = new Contents(new LinkedHashMap<>(), new LinkedHashMap<>());
        collect(root, contents);
        return contents;
    }

    private static void collect(Node.Folder folder, Contents contents) {
        contents.folders().put(folder, new LinkedHashMap<>(folder.names()));
        for (Node node : folder.names().values()) {
            switch (node) {
                case Node.Bytes bytes -> contents.files().put(bytes, bytes.copy());
                case Node.Folder inner -> collect(inner, contents);
            }
        }
    }
}
