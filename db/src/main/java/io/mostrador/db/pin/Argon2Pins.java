package io.mostrador.db.pin;

import io.mostrador.domain.people.OperatorId;
import io.mostrador.register.port.PinCheck;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// PINs as Argon2id (RFC 9106) with the pepper as its secret; 19 MiB, two passes (OWASP password storage,
/// 2026). Encoded as `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`, Base64 without padding.
public final class Argon2Pins implements PinCheck {
    /// The longest PIN that is taken; longer input is wrong without work.
    public static final int MAX_LENGTH = 12;

    private static final int SALT_LENGTH = 16;
    private static final int HASH_LENGTH = 32;
    private static final String PREFIX = "$argon2id$v=19$m=19456,t=2,p=1$";
    private static final Pattern PIN = Pattern.compile("[0-9]{4," + MAX_LENGTH + "}");
    private static final Base64.Encoder ENCODER = Base64.getEncoder().withoutPadding();

    private final Pepper pepper;
    private final SecureRandom random;
    private final Supplier<Map<String, String>> hashes;

    /// @param hashes the encoded hashes by operator id, asked at every check
    public Argon2Pins(Pepper pepper, SecureRandom random, Supplier<Map<String, String>> hashes) {
        this.pepper = pepper;
        this.random = random;
        this.hashes = hashes;
    }

    /// The encoded hash of a new PIN.
    ///
    /// @param pin 4 to 12 digits
    public static String hash(String pin, Pepper pepper, SecureRandom random) {
        if (!PIN.matcher(pin).matches()) {
            throw new IllegalArgumentException("a PIN has 4 to 12 digits");
        }
        byte[] salt = new byte[SALT_LENGTH];
        random.nextBytes(salt);
        return PREFIX + ENCODER.encodeToString(salt) + "$" + ENCODER.encodeToString(derive(pin, salt, pepper));
    }

    @Override
    public boolean verify(OperatorId operatorId, String pin) {
        String encoded = hashes.get().get(operatorId.value());
        if (encoded == null || !encoded.startsWith(PREFIX) || !PIN.matcher(pin).matches()) {
            workForNothing();
            return false;
        }
        String[] parts = encoded.substring(PREFIX.length()).split("\\$", -1);
        byte[] salt = Base64.getDecoder().decode(parts[0]);
        byte[] expected = Base64.getDecoder().decode(parts[1]);
        return MessageDigest.isEqual(expected, derive(pin, salt, pepper));
    }

    /// An unknown operator costs the same time as a known one.
    private void workForNothing() {
        byte[] salt = new byte[SALT_LENGTH];
        random.nextBytes(salt);
        derive("0000", salt, pepper);
    }

    private static byte[] derive(String pin, byte[] salt, Pepper pepper) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(19 * 1024)
                .withIterations(2)
                .withParallelism(1)
                .withSalt(salt)
                .withSecret(pepper.bytes())
                .build());
        byte[] hash = new byte[HASH_LENGTH];
        generator.generateBytes(pin.getBytes(StandardCharsets.US_ASCII), hash);
        return hash;
    }
}
