package io.mostrador.db.journal;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// A signature as it lies in a segment's file of signatures.
///
/// | bytes | content |
/// |---|---|
/// | 8 | sequence of the entry that is signed, and with it all before |
/// | 64 | Ed25519 signature of [Head#message] |
/// | 4 | CRC32C of both |
final class SignatureRecord {
    private static final int SIGNATURE = 64;
    static final int SIZE = 8 + SIGNATURE + 4;

    private final long sequence;
    private final byte[] signature;

    SignatureRecord(long sequence, byte[] signature) {
        this.sequence = sequence;
        this.signature = signature;
    }

    long sequence() {
        return sequence;
    }

    byte[] signature() {
        return signature;
    }

    ByteBuffer encode() {
        ByteBuffer record = ByteBuffer.allocate(SIZE);
        record.putLong(sequence).put(signature);
        return record.putInt(checksum(record, 0)).flip();
    }

    /// Null when no whole record lies there.
    static @Nullable SignatureRecord decode(ByteBuffer content, int position) {
        if (content.limit() - position < SIZE || content.getInt(position + SIZE - 4) != checksum(content, position)) {
            return null;
        }
        byte[] signature = new byte[SIGNATURE];
        content.get(position + 8, signature);
        return new SignatureRecord(content.getLong(position), signature);
    }

    private static int checksum(ByteBuffer content, int position) {
        CRC32C crc = new CRC32C();
        crc.update(content.slice(position, SIZE - 4));
        return (int) crc.getValue();
    }
}
