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
/// | 4 | format version, 1 |
/// | 16 | till id |
/// | 8 | first sequence |
/// | 32 | hash of the entry before |
/// | 4 | CRC32C of all that |
///
/// @param previousHash 64 lower-case hex digits
record SegmentHeader(UUID tillId, long firstSequence, String previousHash) {
    /// Where the frames begin.
    static final int BLOCK = 4096;

    private static final long MAGIC = 0x4d4f5354524a4e4cL;
    private static final int VERSION = 1;
    private static final int CHECKED = 8 + 4 + 16 + 8 + 32;
    private static final HexFormat HEX = HexFormat.of();

    ByteBuffer encode() {
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        block.putLong(MAGIC)
                .putInt(VERSION)
                .putLong(tillId.getMostSignificantBits())
                .putLong(tillId.getLeastSignificantBits())
                .putLong(firstSequence)
                .put(HEX.parseHex(previousHash));
        block.putInt(checksum(block));
        return block.rewind();
    }

    /// @throws JournalDamagedException when the block is no header this program can read
    static SegmentHeader decode(String segment, ByteBuffer block) {
        if (block.remaining() < CHECKED + 4 || block.getLong(0) != MAGIC) {
            throw JournalDamagedException.at(segment, 0, 0, "this is no journal segment");
        }
        int version = block.getInt(8);
        if (version != VERSION) {
            throw JournalDamagedException.at(
                    segment, 0, 0, "the segment has format " + version + ", this program reads " + VERSION);
        }
        if (checksum(block) != block.getInt(CHECKED)) {
            throw JournalDamagedException.at(segment, 0, 0, "the header's checksum is wrong");
        }
        byte[] previous = new byte[32];
        block.get(36, previous);
        return new SegmentHeader(
                new UUID(block.getLong(12), block.getLong(20)), block.getLong(28), HEX.formatHex(previous));
    }

    private static int checksum(ByteBuffer block) {
        CRC32C crc = new CRC32C();
        crc.update(block.slice(0, CHECKED));
        return (int) crc.getValue();
    }
}
