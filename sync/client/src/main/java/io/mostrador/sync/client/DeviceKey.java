package io.mostrador.sync.client;

import java.util.Base64;
import java.util.function.UnaryOperator;

/// The till's Ed25519 key as the server knows it: its public half, and a way to sign with the other one, which
/// stays where it is.
///
/// It is the key the till signs its journal with. Everything signed with it begins with what it is for
/// ([io.mostrador.sync.protocol.wire.SignedText]), so no signature serves for another, and the server can
/// verify the journal's signatures from enrolment on.
public final class DeviceKey {
    private final byte[] publicKey;
    private final UnaryOperator<byte[]> signer;

    /// @param publicKey X.509 `SubjectPublicKeyInfo`
    /// @param signer gives a text's signature, 64 bytes; called on the thread that speaks to the server
    public DeviceKey(byte[] publicKey, UnaryOperator<byte[]> signer) {
        this.publicKey = publicKey.clone();
        this.signer = signer;
    }

    /// X.509 in base64url without padding, as the server takes it.
    public String publicKey() {
        return base64(publicKey);
    }

    /// The signature in base64url without padding.
    String sign(byte[] text) {
        return base64(signer.apply(text));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "DeviceKey[" + publicKey() + "]";
    }
}
