package io.mostrador.sync.protocol.wire;

/// Why an entry is not taken.
public enum RejectCode {
    /// The line is no entry. When the entries after it prove its place, it is set aside and the chain goes on.
    MALFORMED,
    /// The server has another entry at this place, or another one before it: two histories of one till.
    FORK,
    /// It belongs to another till's journal.
    OTHER_TILL,
    /// Its sequence is not the one of its place in the batch.
    OUT_OF_PLACE;

    /// Whether a person has to look before this till's facts can go on being taken.
    public boolean stopsTheChain() {
        return this != MALFORMED;
    }
}
