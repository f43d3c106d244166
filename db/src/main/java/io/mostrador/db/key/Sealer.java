package io.mostrador.db.key;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals bytes with AES-256-GCM (NIST SP 800-38D): 12 bytes of nonce, the ciphertext, 16 bytes of tag. For one thread.
///
/// A nonce is 8 bytes that are random for each sealer and a counter of 4, so that none comes twice under a key: also
/// not when an entry was torn off by a power cut and its sequence is used again.
public final class Sealer {
    /// Bytes that sealing adds.
    public static final int OVERHEAD = 12 + 16;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final int keyId;
    private final Cipher cipher;
    private final ByteBuffer nonce = ByteBuffer.allocate(NONCE);
    private int count = -1;

    Sealer(SealingKey key) {
        this.keyId = key.id();
        this.key = new SecretKeySpec(key.bytes(), "AES");
        try {
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /// Of the key.
    public int keyId() {
        return keyId;
    }

    /// @param place bytes that are not sealed but must be the same at opening
    public byte[] seal(byte[] plain, int length, byte[] place) {
        try {
            byte[] sealed = new byte[length + OVERHEAD];
            System.arraycopy(nextNonce(), 0, sealed, 0, NONCE);
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE));
            cipher.updateAAD(place);
            cipher.doFinal(plain, 0, length, sealed, NONCE);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM failed", e);
        }
    }

    private byte[] nextNonce() {
        if (count == -1) {
            RANDOM.nextBytes(nonce.array());
            count = 0;
        }
        nonce.putInt(8, count++);
        return nonce.array();
    }

    /// @throws SealBrokenException when these are not the bytes that were sealed with this key for this place
    public byte[] open(byte[] sealed, byte[] place) {
        try {
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE));
            cipher.updateAAD(place);
            return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (AEADBadTagException | IllegalArgumentException e) {
            throw new SealBrokenException("sealed with another key, or changed since", e);
        } catch (GeneralSecurityException e) {
            throw new SealBrokenException("AES-GCM failed: " + e.getMessage(), e);
        }
    }
}
