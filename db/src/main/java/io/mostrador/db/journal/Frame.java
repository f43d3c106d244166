package io.mostrador.db.journal;

import io.mostrador.sync.protocol.EntryCodec;
import java.nio.ByteBuffer;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// How an entry lies in a segment.
///
/// | bytes | content |
/// |---|---|
/// | 4 | `MFR2`; 0 is the end |
/// | 4 | length n of the sealed entry |
/// | 8 | its sequence |
/// | 8 | the sequence up to which everything was forced when this was written |
/// | 32 | SHA-256 of the entry's canonical JSON |
/// | n | the entry, pressed and sealed ([EntryPress]) |
/// | 32 | link: SHA-256 of the link before and all of the above |
/// | 4 | CRC32C of all that |
///
/// The links make a chain that anybody can walk, without a key. The fourth field is the witness that tells a
/// torn tail from damage: writes that were not yet forced may reach the disk in any order, so a hole before a
/// whole frame proves nothing by itself; a whole frame saying that the hole was once forced proves damage.
final class Frame {
    static final int MAGIC = 0x4d465232;
    static final int HEAD = 4 + 4 + 8 + 8 + 32;
    static final int TAIL = 32 + 4;
    static final int MAX_SIZE = HEAD + EntryPress.OVERHEAD + EntryCodec.MAX_ENTRY_BYTES + TAIL;

    private static final int LENGTH_AT = 4;
    private static final int SEQUENCE_AT = 8;
    private static final int FORCED_AT = 16;
    private static final int HASH_AT = 24;
    private static final HexFormat HEX = HexFormat.of();

    private Frame() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static int size(int sealedLength) {
        return HEAD + sealedLength + TAIL;
    }

    static boolean isLength(int length) {
        return length >= EntryPress.OVERHEAD && length <= EntryPress.OVERHEAD + EntryCodec.MAX_ENTRY_BYTES;
    }

    /// Puts a frame into `buffer` from its start and flips it.
    ///
    /// @param link of the entry before; holds this one's afterwards
    static void encode(PreparedEntry entry, byte[] sealed, long forcedThrough, byte[] link, ByteBuffer buffer) {
        buffer.clear();
        buffer.putInt(MAGIC)
                .putInt(sealed.length)
                .putLong(entry.sequence())
                .putLong(forcedThrough)
                .put(HEX.parseHex(entry.hash()))
                .put(sealed);
        advance(digest(), link, buffer.slice(0, buffer.position()));
        buffer.put(link);
        buffer.putInt(checksum(buffer, 0, buffer.position()));
        buffer.flip();
    }

    /// Walks the chain of links over a frame's head and sealed entry.
    private static void advance(MessageDigest digest, byte[] link, ByteBuffer linked) {
        try {
            digest.update(link);
            digest.update(linked);
            digest.digest(link, 0, link.length);
        } catch (DigestException e) {
            throw new IllegalStateException("a link has 32 bytes", e);
        }
    }

    /// Whether the frame at `position` follows the entry with `link`, which holds this one's afterwards.
    static boolean follows(MessageDigest digest, byte[] link, ByteBuffer buffer, int position) {
        int linked = HEAD + buffer.getInt(position + LENGTH_AT);
        advance(digest, link, buffer.slice(position, linked));
        return buffer.slice(position + linked, link.length).equals(ByteBuffer.wrap(link));
    }

    /// Reads the link of the frame at `position`.
    static void link(ByteBuffer buffer, int position, byte[] link) {
        buffer.get(position + HEAD + length(buffer, position), link);
    }

    /// Why there is no whole frame at `position`, or null when there is one.
    static @Nullable String fault(ByteBuffer buffer, int position) {
        if (buffer.limit() - position < HEAD) {
            return "the segment ends inside an entry";
        }
        if (buffer.getInt(position) != MAGIC) {
            return "no entry begins here";
        }
        int length = length(buffer, position);
        if (!isLength(length)) {
            return "an entry of " + length + " bytes cannot be";
        }
        int size = size(length);
        if (buffer.limit() - position < size) {
            return "the segment ends inside an entry";
        }
        if (checksum(buffer, position, size - 4) != buffer.getInt(position + size - 4)) {
            return "the checksum is wrong";
        }
        return null;
    }

    static int length(ByteBuffer buffer, int position) {
        return buffer.getInt(position + LENGTH_AT);
    }

    static long sequence(ByteBuffer buffer, int position) {
        return buffer.getLong(position + SEQUENCE_AT);
    }

    static long forcedThrough(ByteBuffer buffer, int position) {
        return buffer.getLong(position + FORCED_AT);
    }

    static String hash(ByteBuffer buffer, int position) {
        return hex(buffer, position + HASH_AT);
    }

    static byte[] sealed(ByteBuffer buffer, int position) {
        byte[] sealed = new byte[length(buffer, position)];
        buffer.get(position + HEAD, sealed);
        return sealed;
    }

    private static String hex(ByteBuffer buffer, int at) {
        byte[] bytes = new byte[32];
        buffer.get(at, bytes);
        return HEX.formatHex(bytes);
    }

    private static int checksum(ByteBuffer buffer, int position, int length) {
        CRC32C crc = new CRC32C();
        crc.update(buffer.slice(position, length));
        return (int) crc.getValue();
    }
}
