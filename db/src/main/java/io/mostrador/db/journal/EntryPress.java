package io.mostrador.db.journal;

import io.mostrador.db.key.SealBrokenException;
import io.mostrador.db.key.Sealer;
import io.mostrador.sync.protocol.EntryCodec;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/// Presses journal entries small and seals them. Sealed bytes cannot be pressed any more, so it is done before,
/// entry by entry (RFC 1951), with a dictionary of what entries are made of; what somebody waits for is left as
/// it is. For one thread.
///
/// Sealed is a format byte (0 as it is, 1 pressed with dictionary 1) and the entry; its place is sequence and
/// hash.
final class EntryPress {
    /// Bytes that sealing adds at most.
    static final int OVERHEAD = Sealer.OVERHEAD + 1;

    private static final byte PLAIN = 0;
    private static final byte PRESSED = 1;
    private static final byte[] DICTIONARY = EntryDictionary.TEXT.getBytes(StandardCharsets.UTF_8);
    private static final int SMALL = 64;

    private final Sealer sealer;
    /// Only where something is sealed: it takes a quarter of a megabyte outside the heap.
    private @Nullable Deflater deflater;
    private final Inflater inflater = new Inflater(true);
    private byte[] buffer = new byte[4096];

    EntryPress(Sealer sealer) {
        this.sealer = sealer;
    }

    /// Of the key.
    int keyId() {
        return sealer.keyId();
    }

    /// Pressed where that makes it smaller.
    ///
    /// @param hash of the entry, 64 hex digits
    byte[] seal(long sequence, String hash, byte[] entry) {
        makeRoom(entry);
        Deflater pressing = deflater();
        pressing.reset();
        pressing.setDictionary(DICTIONARY);
        pressing.setInput(entry);
        pressing.finish();
        int length = entry.length < SMALL ? 0 : pressing.deflate(buffer, 1, entry.length);
        if (length == 0 || !pressing.finished()) {
            return sealAsIs(sequence, hash, entry);
        }
        buffer[0] = PRESSED;
        return sealer.seal(buffer, length + 1, place(sequence, hash));
    }

    /// @param hash of the entry, 64 hex digits
    byte[] sealAsIs(long sequence, String hash, byte[] entry) {
        makeRoom(entry);
        buffer[0] = PLAIN;
        System.arraycopy(entry, 0, buffer, 1, entry.length);
        return sealer.seal(buffer, entry.length + 1, place(sequence, hash));
    }

    private void makeRoom(byte[] entry) {
        if (buffer.length < entry.length + 1) {
            buffer = new byte[entry.length + 1];
        }
    }

    private Deflater deflater() {
        Deflater present = deflater;
        if (present == null) {
            present = new Deflater(Deflater.BEST_SPEED, true);
            deflater = present;
        }
        return present;
    }

    /// @throws SealBrokenException when these are not the bytes of this entry
    byte[] open(long sequence, String hash, byte[] sealed) {
        byte[] pressed = sealer.open(sealed, place(sequence, hash));
        return switch (pressed.length == 0 ? -1 : pressed[0]) {
            case PLAIN -> Arrays.copyOfRange(pressed, 1, pressed.length);
            case PRESSED -> inflated(pressed);
            default -> throw new SealBrokenException("a format this program does not know", null);
        };
    }

    private byte[] inflated(byte[] pressed) {
        try {
            inflater.reset();
            inflater.setInput(pressed, 1, pressed.length - 1);
            inflater.setDictionary(DICTIONARY);
            int length = inflater.inflate(buffer);
            while (!inflater.finished()) {
                if (length > EntryCodec.MAX_ENTRY_BYTES || inflater.needsInput()) {
                    throw new SealBrokenException("it does not inflate to an entry", null);
                }
                buffer = Arrays.copyOf(buffer, buffer.length * 2);
                length += inflater.inflate(buffer, length, buffer.length - length);
            }
            return Arrays.copyOf(buffer, length);
        } catch (DataFormatException e) {
            throw new SealBrokenException("it does not inflate", e);
        }
    }

    private static byte[] place(long sequence, String hash) {
        return ByteBuffer.allocate(Long.BYTES + 32)
                .putLong(sequence)
                .put(HexFormat.of().parseHex(hash))
                .array();
    }
}
