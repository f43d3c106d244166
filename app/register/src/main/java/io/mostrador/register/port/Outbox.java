package io.mostrador.register.port;

import java.util.List;

/// The journal as the sync pump reads it. Only the sync thread calls it, but for [#waiting], which any may.
///
/// Sequences follow each other within an epoch. A journal that was brought back begins a new one far above:
/// between the two there are sequences it does not have, so nothing is counted by taking one from the other.
public interface Outbox {
    /// The highest sequence that is forced to disk; 0 when there is none. Nothing above it is ever sent.
    long lastForced();

    /// The highest sequence the server has for good; 0 at first.
    long acknowledged();

    /// How many forced entries the server does not have yet.
    long waiting();

    /// The sequence of the first entry after `sequence`: the next number, but where an epoch begins. Where
    /// there is no entry yet, the number it would have.
    long next(long sequence);

    /// The highest sequence in the journal that is not above `sequence`; 0 when there is none.
    long floor(long sequence);

    /// Forced entries after `sequence` in order, byte for byte as they are in the journal; at least one when
    /// there is one. An epoch's first entry is the first one given or is not given.
    List<byte[]> read(long sequence, int maxEntries, int maxBytes);

    /// Remembers that the server has everything up to and including `sequence`.
    void acknowledge(long sequence);

    /// Remembers that the server would not take an entry and why; a person has to look, the pump goes on.
    void reject(long sequence, String reason);
}
