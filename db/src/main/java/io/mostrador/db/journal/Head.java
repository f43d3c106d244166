package io.mostrador.db.journal;

import io.mostrador.sync.protocol.wire.SignedText;
import java.util.UUID;

/// An entry as the last one: whoever has it and its signature can hold the whole journal up to it to that.
///
/// @param hash of the entry, 64 lower-case hex digits
/// @param link of its frame, 64 lower-case hex digits
public record Head(UUID tillId, long sequence, String hash, String link) {
    static Head of(Chain chain) {
        return new Head(chain.tillId(), chain.sequence(), chain.hash(), chain.link());
    }

    /// What is signed.
    public byte[] message() {
        return SignedText.journalHead(tillId, sequence, hash, link);
    }
}
