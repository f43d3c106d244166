package io.mostrador.db.key;

import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/// The till's Ed25519 key (RFC 8032), with which it signs its journal and shows the server that it is the one.
///
/// Law: whatever is signed begins with what it is for, so that no signature serves for another.
public final class SigningKey {
    private final Ed25519PrivateKeyParameters privateKey;

    private SigningKey(Ed25519PrivateKeyParameters privateKey) {
        this.privateKey = privateKey;
    }

    static SigningKey random(SecureRandom random) {
        return new SigningKey(new Ed25519PrivateKeyParameters(random));
    }

    /// @param seed 32 bytes
    static SigningKey of(byte[] seed) {
        return new SigningKey(new Ed25519PrivateKeyParameters(seed, 0));
    }

    byte[] seed() {
        return privateKey.getEncoded();
    }

    /// @return 64 bytes
    public byte[] sign(byte[] message) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, privateKey);
        signer.update(message, 0, message.length);
        return signer.generateSignature();
    }

    /// The half that everybody may have.
    public VerifyingKey verifyingKey() {
        return VerifyingKey.parse(Base64.getEncoder()
                .encodeToString(privateKey.generatePublicKey().getEncoded()));
    }

    /// Never the key.
    @Override
    public String toString() {
        return "SigningKey";
    }
}
