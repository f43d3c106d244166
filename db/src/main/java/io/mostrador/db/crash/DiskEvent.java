package io.mostrador.db.crash;

/// What was done to a simulated disk, in order. Names are of nodes as they were handed in, not of paths: a file keeps
/// its
/// writes when it is renamed.
sealed interface DiskEvent {
    record Written(Node.Bytes file, long position, Node.Bytes bytes) implements DiskEvent {}

    record Truncated(Node.Bytes file, long length) implements DiskEvent {}

    record Forced(Node.Bytes file) implements DiskEvent {}

    record Named(Node.Folder folder, String name, Node node) implements DiskEvent {}

    record Renamed(Node.Folder folder, String from, String to) implements DiskEvent {}

    record Unnamed(Node.Folder folder, String name) implements DiskEvent {}

    record NamesForced(Node.Folder folder) implements DiskEvent {}

    /// The program told somebody that something is safe.
    record Told(Promise promise) implements DiskEvent {}
}
