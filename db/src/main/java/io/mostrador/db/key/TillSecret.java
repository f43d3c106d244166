package io.mostrador.db.key;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;

/// The one secret that opens a till's [KeyRing]: 128 random bits. On paper it is the recovery code: 28 letters and
/// digits in groups of four, of an alphabet without I, L, O and U (Crockford's base 32), the last two a check.
public final class TillSecret {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BYTES = 16;
    private static final int LETTERS = 26;
    private static final int CHECK_LETTERS = 2;
    private static final int GROUP = 4;

    private final byte[] bytes;

    private TillSecret(byte[] bytes) {
        this.bytes = bytes;
    }

    static TillSecret random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new TillSecret(bytes);
    }

    /// Reads a recovery code as people type it: small letters, spaces and dashes anywhere, O for 0, I and L for 1.
    ///
    /// @throws IllegalArgumentException when it is none, or mistyped; the message does not repeat it
    public static TillSecret parse(String code) {
        String letters = code.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (letters.length() != LETTERS + CHECK_LETTERS) {
            throw new IllegalArgumentException("a recovery code has " + (LETTERS + CHECK_LETTERS)
                    + " letters and digits, not " + letters.length());
        }
        TillSecret secret = new TillSecret(decode(letters.substring(0, LETTERS)));
        if (!secret.letters().equals(letters)) {
            throw new IllegalArgumentException("this is no recovery code: a letter or digit is wrong");
        }
        return secret;
    }

    private static byte[] decode(String letters) {
        byte[] bytes = new byte[BYTES];
        int buffer = 0;
        int bits = 0;
        int at = 0;
        for (int i = 0; i < letters.length(); i++) {
            int value = ALPHABET.indexOf(letters.charAt(i));
            if (value < 0) {
                throw new IllegalArgumentException("'" + letters.charAt(i) + "' is in no recovery code");
            }
            buffer = (buffer << 5) | value;
            bits += 5;
            if (bits >= 8 && at < BYTES) {
                bits -= 8;
                bytes[at++] = (byte) (buffer >> bits);
            }
        }
        return bytes;
    }

    private String letters() {
        byte[] check = sha256("mostrador recovery code");
        return encode(bytes).substring(0, LETTERS) + encode(check).substring(0, CHECK_LETTERS);
    }

    private static String encode(byte[] content) {
        StringBuilder letters = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte b : content) {
            buffer = (buffer << 8) | (b & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                letters.append(ALPHABET.charAt((buffer >> bits) & 31));
            }
        }
        return bits == 0
                ? letters.toString()
                : letters.append(ALPHABET.charAt((buffer << (5 - bits)) & 31)).toString();
    }

    /// The recovery code, for paper and for the key file; never for a log.
    public String code() {
        StringBuilder code = new StringBuilder();
        String letters = letters();
        for (int i = 0; i < letters.length(); i += GROUP) {
            code.append(i == 0 ? "" : "-").append(letters, i, i + GROUP);
        }
        return code.toString();
    }

    /// The key that wraps the ring's keys. The secret is random, so one hash is enough: there is nothing to guess.
    SealingKey wrappingKey() {
        return new SealingKey(0, sha256("mostrador wrapping key 1"));
    }

    private byte[] sha256(String purpose) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(purpose.getBytes(StandardCharsets.US_ASCII));
            digest.update((byte) 0);
            return digest.digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TillSecret secret && MessageDigest.isEqual(bytes, secret.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// Never the secret.
    @Override
    public String toString() {
        return "TillSecret";
    }
}
