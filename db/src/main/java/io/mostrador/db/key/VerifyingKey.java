package io.mostrador.db.key;

import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/// The public half of a till's [SigningKey]. As text: its 32 bytes in Base64.
public final class VerifyingKey {
    private static final int BYTES = 32;

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
