package io.mostrador.sync.server.auth;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Challenges and tokens: tenant, till and expiry, sealed with HMAC-SHA256 under a key that this process makes and
/// never writes anywhere. After a restart tills are asked to sign again. Only the server's clock counts.
public final class Tokens {
    public static final Duration CHALLENGE_LIFE = Duration.ofMinutes(1);
    public static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

    private static final int HMAC_BYTES = 32;
    private static final int NONCE_BYTES = 16;
    private static final int SEALED_BYTES = 16 + 16 + Long.BYTES + NONCE_BYTES;

    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    public Tokens(InstantSource clock) {
        this.clock = clock;
        byte[] bytes = new byte[HMAC_BYTES];
        random.nextBytes(bytes);
        key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    public String challenge(TillIdentity till) {
        return seal("challenge", till, clock.instant().plus(CHALLENGE_LIFE));
    }

    /// Whether this is a challenge made here for this till, still within its time.
    public boolean isChallengeFor(TillIdentity till, String challenge) {
        return open("challenge", challenge).filter(till::equals).isPresent();
    }

    public String token(TillIdentity till) {
        return seal("token", till, clock.instant().plus(TOKEN_LIFE));
    }

    /// Empty for anything but a token made here and still within its time.
    public Optional<TillIdentity> till(String token) {
        return open("token", token);
    }

    private String seal(String purpose, TillIdentity till, Instant expiry) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = ByteBuffer.allocate(SEALED_BYTES)
                .putLong(till.tenantId().getMostSignificantBits())
                .putLong(till.tenantId().getLeastSignificantBits())
                .putLong(till.tillId().getMostSignificantBits())
                .putLong(till.tillId().getLeastSignificantBits())
                .putLong(expiry.toEpochMilli())
                .put(nonce)
                .array();
        byte[] all = ByteBuffer.allocate(SEALED_BYTES + HMAC_BYTES)
                .put(sealed)
                .put(hmac(purpose, sealed))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    private Optional<TillIdentity> open(String purpose, String text) {
        byte[] all;
        try {
            all = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (all.length != SEALED_BYTES + HMAC_BYTES) {
            return Optional.empty();
        }
        byte[] sealed = new byte[SEALED_BYTES];
        byte[] seal = new byte[HMAC_BYTES];
        ByteBuffer.wrap(all).get(sealed).get(seal);
        if (!MessageDigest.isEqual(seal, hmac(purpose, sealed))) {
            return Optional.empty();
        }
        ByteBuffer parts = ByteBuffer.wrap(sealed);
        var till = new TillIdentity(
                new UUID(parts.getLong(), parts.getLong()), new UUID(parts.getLong(), parts.getLong()));
        return parts.getLong() > clock.millis() ? Optional.of(till) : Optional.empty();
    }

    private byte[] hmac(String purpose, byte[] sealed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(purpose.getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(sealed);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }
}
