package io.mostrador.sync.protocol.wire;

/// What became of one entry of a batch.
public enum EntryStatus {
    /// Stored now.
    ACCEPTED,
    /// Was there already, byte for byte the same: as good as accepted.
    DUPLICATE,
    /// Not stored, because an entry before it is missing; to be sent again after `contiguous`.
    WAITING,
    /// Not taken; [RejectCode] says why.
    REJECTED
}
