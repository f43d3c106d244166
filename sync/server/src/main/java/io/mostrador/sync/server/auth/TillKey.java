package io.mostrador.sync.server.auth;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// The public half of a till's Ed25519 key. No other algorithm is taken.
public final class TillKey {
    private static final int MAX_TEXT_LENGTH = 200;

    private final PublicKey key;

    private TillKey(PublicKey key) {
        this.key = key;
    }

    /// @param text X.509 in base64url
    /// @return empty when it is no Ed25519 key
    public static Optional<TillKey> read(String text) {
        return decode(text).flatMap(TillKey::read);
    }

    /// @param encoded X.509
    public static Optional<TillKey> read(byte[] encoded) {
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            boolean ed25519 = key instanceof EdECPublicKey edwards
                    && edwards.getParams().getName().equals(NamedParameterSpec.ED25519.getName())
                    && Arrays.equals(key.getEncoded(), encoded);
            return ed25519 ? Optional.of(new TillKey(key)) : Optional.empty();
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /// X.509.
    public byte[] encoded() {
        return key.getEncoded();
    }

    /// @param signature in base64url
    public boolean verifies(byte[] text, String signature) {
        return decode(signature).filter(bytes -> verifies(text, bytes)).isPresent();
    }

    private boolean verifies(byte[] text, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(text);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static Optional<byte[]> decode(String text) {
        if (text.length() > MAX_TEXT_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
