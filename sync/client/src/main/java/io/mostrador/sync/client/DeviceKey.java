package io.mostrador.sync.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/// The till's Ed25519 key, made on the till. Its private half is in a file that only the till's user may read, and
/// never
/// leaves the machine; whoever copies the data folder copies the till's identity.
public final class DeviceKey {
    private static final String ALGORITHM = "Ed25519";

    private final KeyPair pair;

    private DeviceKey(KeyPair pair) {
        this.pair = pair;
    }

    /// Reads the key, or makes one and forces it to the disk.
    ///
    /// @throws UncheckedIOException when the file cannot be read or written, or is no key; the message names it
    public static DeviceKey openOrCreate(Path file) {
        try {
            if (!Files.exists(file)) {
                OwnerOnlyFile.write(
                        file, text(KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair()));
            }
            return new DeviceKey(read(Files.readAllLines(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("the key of this till cannot be read or written: " + file, e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new UncheckedIOException(new IOException("this file is no key of a till: " + file, e));
        }
    }

    /// Two lines: the private half (PKCS 8), then the public one (X.509), each in Base64.
    private static String text(KeyPair pair) {
        Base64.Encoder encoder = Base64.getEncoder();
        return encoder.encodeToString(pair.getPrivate().getEncoded())
                + "\n"
                + encoder.encodeToString(pair.getPublic().getEncoded())
                + "\n";
    }

    private static KeyPair read(List<String> lines) throws GeneralSecurityException {
        if (lines.size() != 2) {
            throw new IllegalArgumentException(lines.size() + " lines instead of 2");
        }
        KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
        Base64.Decoder decoder = Base64.getDecoder();
        return new KeyPair(
                factory.generatePublic(new X509EncodedKeySpec(decoder.decode(lines.get(1)))),
                factory.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(lines.get(0)))));
    }

    /// X.509 in base64url without padding, as the server takes it.
    public String publicKey() {
        return base64(pair.getPublic().getEncoded());
    }

    /// The signature in base64url without padding.
    String sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(text);
            return base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "DeviceKey[" + publicKey() + "]";
    }
}
