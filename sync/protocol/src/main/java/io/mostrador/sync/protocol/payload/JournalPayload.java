package io.mostrador.sync.protocol.payload;

/// The journal about itself.
public sealed interface JournalPayload extends Payload {
    /// The first entry of a new epoch: the journal was brought back from a copy, or goes on after damage, and
    /// what was recorded after `through` and before this entry is not in it. Sequences and receipt numbers leave
    /// out more than can have been given away meanwhile.
    ///
    /// @param through sequence of the entry before this one, whose hash is this entry's `previous`
    /// @param source where the entries up to it came from
    /// @param serverAsked whether the server gave what it had beyond the copy
    /// @param mirrorAsked whether the mirror did
    /// @param nextReceipt the lowest receipt number that may be given from here on
    /// @param nextZ the lowest number of a Z report that may be given from here on
    /// @param damage what was damaged and where, empty where nothing was
    record RestoredV1(
            long through,
            String source,
            boolean serverAsked,
            boolean mirrorAsked,
            long nextReceipt,
            long nextZ,
            String damage)
            implements JournalPayload {}
}
