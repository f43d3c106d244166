package io.mostrador.db.journal;

import io.mostrador.sync.protocol.EntryCodec;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// How an entry lies in a segment.
///
/// | bytes | content |
/// |---|---|
/// | 4 | length n of the entry, 1 to 1 MiB; 0 is the end |
/// | 8 | the sequence up to which everything was forced when this was written |
/// | n | the entry's canonical JSON |
/// | 32 | its SHA-256 |
/// | 4 | CRC32C of all that |
///
/// The second field is the witness that tells a torn tail from damage: writes that were not yet forced may
/// reach the disk in any order, so a hole before a whole frame proves nothing by itself; a whole frame
/// saying that the hole was once forced proves damage.
final class Frame {
    static final int HEAD = 4 + 8;
    static final int TAIL = 32 + 4;
    static final int MAX_SIZE = HEAD + EntryCodec.MAX_ENTRY_BYTES + TAIL;

    /// Every entry begins so (RFC 8785 sorts the keys).
    static final byte[] ENTRY_START = {'{', '"', 'a', 't', '"', ':', '"'};

    private static final HexFormat HEX = HexFormat.of();

    private Frame() {}

    static int size(int entryLength) {
        return HEAD + entryLength + TAIL;
    }

    static boolean isLength(int length) {
        return length >= ENTRY_START.length && length <= EntryCodec.MAX_ENTRY_BYTES;
    }

    /// Puts a frame into `buffer` from its start and flips it.
    static void encode(PreparedEntry entry, long forcedThrough, ByteBuffer buffer) {
        buffer.clear();
        buffer.putInt(entry.bytes().length)
                .putLong(forcedThrough)
                .put(entry.bytes())
                .put(HEX.parseHex(entry.hash()));
        buffer.putInt(checksum(buffer, 0, buffer.position()));
        buffer.flip();
    }

    /// Why there is no whole frame at `position`, or null when there is one.
    static @Nullable String fault(ByteBuffer buffer, int position) {
        if (buffer.limit() - position < HEAD) {
            return "the segment ends inside an entry";
        }
        int length = buffer.getInt(position);
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

    /// Takes a whole frame apart.
    static StoredEntry decode(ByteBuffer buffer, int position, String segment, long offset) {
        int length = buffer.getInt(position);
        byte[] bytes = new byte[length];
        buffer.get(position + HEAD, bytes);
        byte[] hash = new byte[32];
        buffer.get(position + HEAD + length, hash);
        return new StoredEntry(bytes, HEX.formatHex(hash), buffer.getLong(position + 4), segment, offset);
    }

    private static int checksum(ByteBuffer buffer, int position, int length) {
        CRC32C crc = new CRC32C();
        crc.update(buffer.slice(position, length));
        return (int) crc.getValue();
    }
}
