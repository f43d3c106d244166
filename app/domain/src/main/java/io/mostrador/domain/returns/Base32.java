package io.mostrador.domain.returns;

import java.util.Arrays;
import java.util.Optional;

/// Bytes in capitals and digits (RFC 4648, section 6, without padding).
final class Base32 {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    /// How many characters so many bytes make.
    static int length(int bytes) {
        return Math.ceilDiv(bytes * Byte.SIZE, BITS);
    }

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int waiting = 0;
        int bits = 0;
        for (byte next : bytes) {
            waiting = (waiting << Byte.SIZE) | (next & 0xff);
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(LETTERS.charAt((waiting >> bits) & 31));
            }
            waiting &= (1 << bits) - 1;
        }
        if (bits > 0) {
            text.append(LETTERS.charAt((waiting << (BITS - bits)) & 31));
        }
        return text.toString();
    }

    /// Empty where another character is in it, or bits are left that no byte makes.
    static Optional<byte[]> decode(String text) {
        byte[] bytes = new byte[text.length() * BITS / Byte.SIZE];
        int waiting = 0;
        int bits = 0;
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = LETTERS.indexOf(text.charAt(i));
            if (value < 0) {
                return Optional.empty();
            }
            waiting = (waiting << BITS) | value;
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes[count++] = (byte) (waiting >> bits);
                waiting &= (1 << bits) - 1;
            }
        }
        boolean whole = bits < BITS && waiting == 0;
        return whole ? Optional.of(Arrays.copyOf(bytes, count)) : Optional.empty();
    }
}
