package io.mostrador.db.journal;

import io.mostrador.sync.protocol.EntryCodec;
import java.util.UUID;

/// Where a walk along the journal stands, and what the next entry must say.
///
/// @param sequence of the last entry walked, one less than a segment's first at its start
/// @param hash of the last entry walked
record Chain(UUID tillId, long sequence, String hash) {
    static Chain startOf(SegmentHeader header) {
        return new Chain(header.tillId(), header.firstSequence() - 1, header.previousHash());
    }

    /// Walks one entry on.
    ///
    /// @throws JournalDamagedException when it does not fit
    Chain next(StoredEntry stored, String segment, long offset) {
        long expected = sequence + 1;
        if (!EntryCodec.hash(stored.bytes()).equals(stored.hash())) {
            throw JournalDamagedException.at(segment, offset, expected, "the entry does not have its hash");
        }
        Envelope entry = Envelope.of(stored.bytes())
                .orElseThrow(() -> JournalDamagedException.at(segment, offset, expected, "this is no entry"));
        if (entry.sequence() != expected) {
            throw JournalDamagedException.at(segment, offset, expected, "entry " + entry.sequence() + " stands here");
        }
        if (!entry.tillId().equals(tillId)) {
            throw JournalDamagedException.at(segment, offset, expected, "the entry is of till " + entry.tillId());
        }
        if (!entry.previous().equals(hash)) {
            throw JournalDamagedException.at(
                    segment, offset, expected, "the chain is broken: it follows another entry");
        }
        return new Chain(tillId, expected, stored.hash());
    }
}
