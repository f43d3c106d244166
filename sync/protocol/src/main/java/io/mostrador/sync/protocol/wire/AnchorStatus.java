package io.mostrador.sync.protocol.wire;

/// What the server makes of an anchor.
public enum AnchorStatus {
    /// Kept now.
    STORED,
    /// Not needed: it, or a newer one, is kept already.
    KNOWN,
    /// It contradicts what the server has of this till: two histories. Kept as evidence.
    FORK
}
