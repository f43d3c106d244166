package io.mostrador.db.journal;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.UUID;
import java.util.zip.CRC32C;

/// The first block of a segment file. It has a block of its own, so that a torn write of entries cannot
/// touch it.
///
/// | bytes | content |
/// |---|---|
/// | 8 | `MOSTRJNL` |
/// | 4 | format version, 3 |
/// | 16 | till id |
/// | 8 | first sequence |
/// | 4 | id of the key its entries are sealed with |
/// | 8 | sequence of the entry before: one less than the first, or less where an epoch begins |
/// | 32 | hash of the entry before |
/// | 32 | link of the entry before |
/// | 4 | CRC32C of all that |
/// | | zeros |
///
/// @param previous the entry before the first
record SegmentHeader(long firstSequence, int keyId, Chain previous) {
    /// Where the frames begin.
    static final int BLOCK = 4096;

    private static final long MAGIC = 0x4d4f5354524a4e4cL;
    private static final int VERSION = 3;
    private static final int CHECKED = 8 + 4 + 16 + 8 + 4 + 8 + 32 + 32;
    private static final HexFormat HEX = HexFormat.of();

    /// The header of the segment that follows an entry.
    static SegmentHeader after(Chain chain, int keyId) {
        return new SegmentHeader(chain.sequence() + 1, keyId, chain);
    }

    UUID tillId() {
        return previous.tillId();
    }

    /// Whether sequences are left out before it.
    boolean beginsEpoch() {
        return firstSequence != previous.sequence() + 1;
    }

    ByteBuffer encode() {
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        block.putLong(MAGIC)
                .putInt(VERSION)
                .putLong(tillId().getMostSignificantBits())
                .putLong(tillId().getLeastSignificantBits())
                .putLong(firstSequence)
                .putInt(keyId)
                .putLong(previous.sequence())
                .put(HEX.parseHex(previous.hash()))
                .put(HEX.parseHex(previous.link()));
        block.putInt(checksum(block));
        return block.rewind();
    }

    /// @throws JournalDamagedException when the block is no header this program can read
    /// @throws NewerFormatException when a newer program wrote it
    static SegmentHeader decode(String segment, ByteBuffer block) {
        if (block.limit() < BLOCK || block.getLong(0) != MAGIC) {
            throw JournalDamagedException.at(segment, 0, 0, "this is no journal segment");
        }
        int version = block.getInt(8);
        if (version > VERSION && !isVersionDamaged(block)) {
            throw new NewerFormatException(segment, version, VERSION);
        }
        if (version != VERSION) {
            throw JournalDamagedException.at(
                    segment, 0, 0, "the segment has format " + version + ", this program reads " + VERSION);
        }
        if (checksum(block) != block.getInt(CHECKED) || !isZero(block)) {
            throw JournalDamagedException.at(segment, 0, 0, "the header's checksum is wrong");
        }
        Chain previous = new Chain(
                new UUID(block.getLong(12), block.getLong(20)), block.getLong(40), hex(block, 48), hex(block, 80));
        return new SegmentHeader(block.getLong(28), block.getInt(36), previous);
    }

    /// Whether the header is whole but for the version, which has a bit turned around.
    private static boolean isVersionDamaged(ByteBuffer block) {
        ByteBuffer mended = ByteBuffer.allocate(BLOCK).put(block.slice(0, BLOCK));
        mended.putInt(8, VERSION);
        return checksum(mended) == block.getInt(CHECKED);
    }

    private static boolean isZero(ByteBuffer block) {
        for (int at = CHECKED + 4; at < BLOCK; at++) {
            if (block.get(at) != 0) {
                return false;
            }
        }
        return true;
    }

    private static String hex(ByteBuffer block, int at) {
        byte[] bytes = new byte[32];
        block.get(at, bytes);
        return HEX.formatHex(bytes);
    }

    private static int checksum(ByteBuffer block) {
        CRC32C crc = new CRC32C();
        crc.update(block.slice(0, CHECKED));
        return (int) crc.getValue();
    }
}
