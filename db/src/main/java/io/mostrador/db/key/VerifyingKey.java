package io.mostrador.db.key;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/// The public half of a till's [SigningKey]. As text: its 32 bytes in Base64.
public final class VerifyingKey {
    private static final int BYTES = 32;
    /// What is before these bytes in X.509 (RFC 8410).
    private static final byte[] X509_BEGIN = HexFormat.of().parseHex("302a300506032b6570032100");

    private final Ed25519PublicKeyParameters publicKey;

    private VerifyingKey(Ed25519PublicKeyParameters publicKey) {
        this.publicKey = publicKey;
    }

    /// @throws IllegalArgumentException when it is none
    public static VerifyingKey parse(String text) {
        byte[] bytes = Base64.getDecoder().decode(text.strip());
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a public key has " + BYTES + " bytes, not " + bytes.length);
        }
        return new VerifyingKey(new Ed25519PublicKeyParameters(bytes, 0));
    }

    /// From X.509 `SubjectPublicKeyInfo`.
    ///
    /// @throws IllegalArgumentException when it is no Ed25519 key
    public static VerifyingKey ofX509(byte[] encoded) {
        int begin = X509_BEGIN.length;
        if (encoded.length != begin + BYTES || !Arrays.equals(encoded, 0, begin, X509_BEGIN, 0, begin)) {
            throw new IllegalArgumentException("no Ed25519 key in " + encoded.length + " bytes");
        }
        return new VerifyingKey(new Ed25519PublicKeyParameters(encoded, begin));
    }

    /// Whether the till signed this.
    public boolean verifies(byte[] message, byte[] signature) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(false, publicKey);
        signer.update(message, 0, message.length);
        return signer.verifySignature(signature);
    }

    public String text() {
        return Base64.getEncoder().encodeToString(publicKey.getEncoded());
    }

    /// As X.509 `SubjectPublicKeyInfo`, which is how others want it.
    public byte[] x509() {
        return ByteBuffer.allocate(X509_BEGIN.length + BYTES)
                .put(X509_BEGIN)
                .put(publicKey.getEncoded())
                .array();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifyingKey key && key.text().equals(text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return "VerifyingKey[" + text() + "]";
    }
}
