package io.mostrador.register.port;

import java.util.List;

/// The journal as the sync pump reads it. Only the sync thread calls it.
public interface Outbox {
    /// The highest sequence that is forced to disk; 0 when there is none. Nothing above it is ever sent.
    long lastForced();

    /// The highest sequence the server has for good; 0 at first.
    long acknowledged();

    /// Entries after `sequence` in order, byte for byte as they are in the journal; at least one when there is one.
    List<byte[]> read(long sequence, int maxEntries, int maxBytes);

    /// Remembers that the server has everything up to and including `sequence`.
    void acknowledge(long sequence);

    /// Remembers that the server would not take an entry and why; a person has to look, the pump goes on.
    void reject(long sequence, String reason);
}
