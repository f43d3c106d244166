package io.mostrador.db.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;

/// An entry as the last one: whoever has it and its signature can hold the whole journal up to it to that.
///
/// @param hash of the entry, 64 lower-case hex digits
/// @param link of its frame, 64 lower-case hex digits
public record Head(UUID tillId, long sequence, String hash, String link) {
    private static final byte[] PURPOSE = "mostrador journal 1\0".getBytes(StandardCharsets.US_ASCII);

    static Head of(Chain chain) {
        return new Head(chain.tillId(), chain.sequence(), chain.hash(), chain.link());
    }

    /// What is signed.
    public byte[] message() {
        return ByteBuffer.allocate(PURPOSE.length + 16 + 8 + 32 + 32)
                .put(PURPOSE)
                .putLong(tillId.getMostSignificantBits())
                .putLong(tillId.getLeastSignificantBits())
                .putLong(sequence)
                .put(HexFormat.of().parseHex(hash))
                .put(HexFormat.of().parseHex(link))
                .array();
    }
}
