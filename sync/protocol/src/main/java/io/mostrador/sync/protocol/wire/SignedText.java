package io.mostrador.sync.protocol.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

/// What a till's key signs: all of it, it has one key only. Law: each text begins with its purpose, and no
/// purpose is the beginning of another, so that no signature serves for another.
public final class SignedText {
    private static final byte[] JOURNAL_HEAD = "mostrador journal 1\0".getBytes(StandardCharsets.US_ASCII);
    private static final int HASH_BYTES = 32;

    private SignedText() {}

    /// @param code without spaces and dashes, in capitals
    public static byte[] enrolment(UUID tillId, String code) {
        return bytes("mostrador-enrolment-v1", tillId.toString(), code);
    }

    public static byte[] token(UUID tenantId, UUID tillId, String challenge) {
        return bytes("mostrador-token-v1", tenantId.toString(), tillId.toString(), challenge);
    }

    /// The newest entry of a journal, and with it all before. Bytes, no text: the purpose and a zero byte, till
    /// id (16), sequence (8, big endian), hash (32), link (32).
    ///
    /// @param hash of the entry, 64 hex digits
    /// @param link of its frame, 64 hex digits
    /// @throws IllegalArgumentException when these are no such digits
    public static byte[] journalHead(UUID tillId, long sequence, String hash, String link) {
        return ByteBuffer.allocate(JOURNAL_HEAD.length + 16 + Long.BYTES + 2 * HASH_BYTES)
                .put(JOURNAL_HEAD)
                .putLong(tillId.getMostSignificantBits())
                .putLong(tillId.getLeastSignificantBits())
                .putLong(sequence)
                .put(digest(hash))
                .put(digest(link))
                .array();
    }

    private static byte[] digest(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        if (bytes.length != HASH_BYTES) {
            throw new IllegalArgumentException("a hash has " + HASH_BYTES + " bytes, not " + bytes.length);
        }
        return bytes;
    }

    /// The code as it is signed and compared.
    public static String plainCode(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private static byte[] bytes(String... parts) {
        return String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
    }
}
