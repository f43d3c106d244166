package io.mostrador.sync.server.store.admin;

import static io.mostrador.sync.server.tables.Tables.ENROLMENT_CODE;
import static io.mostrador.sync.server.tables.Tables.TENANT;

import io.mostrador.sync.protocol.EntryCodec;
import io.mostrador.sync.protocol.wire.SignedText;
import io.mostrador.sync.server.store.TenantTransactions;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;

/// One-time codes that let a till join a tenant (OWASP ASVS 5.0, 6.4.1 and 6.5.5: single use, ten minutes).
public final class EnrolmentCodes {
    public static final Duration LIFE = Duration.ofMinutes(10);

    /// Crockford's: nothing that is read wrong.
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// 60 random bits, far more than anybody can try in ten minutes.
    private static final int LENGTH = 12;

    private static final int GROUP_LENGTH = 4;

    private final TenantTransactions owner;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    public EnrolmentCodes(TenantTransactions owner, InstantSource clock) {
        this.owner = owner;
        this.clock = clock;
    }

    /// What the server keeps of a code.
    public static String hash(String code) {
        return EntryCodec.hash(SignedText.plainCode(code).getBytes(StandardCharsets.UTF_8));
    }

    /// @throws IllegalArgumentException when there is no such tenant
    public EnrolmentCode create(UUID tenantId) {
        String code = randomCode();
        Instant now = clock.instant();
        Instant expiresAt = now.plus(LIFE);
        owner.inTenant(tenantId, db -> {
            if (!db.fetchExists(TENANT, TENANT.TENANT_ID.eq(tenantId))) {
                throw new IllegalArgumentException("there is no tenant " + tenantId);
            }
            return db.insertInto(ENROLMENT_CODE)
                    .columns(
                            ENROLMENT_CODE.TENANT_ID,
                            ENROLMENT_CODE.CODE_HASH,
                            ENROLMENT_CODE.CREATED_AT,
                            ENROLMENT_CODE.EXPIRES_AT)
                    .values(tenantId, hash(code), now.atOffset(ZoneOffset.UTC), expiresAt.atOffset(ZoneOffset.UTC))
                    .execute();
        });
        return new EnrolmentCode(code, expiresAt);
    }

    private String randomCode() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP_LENGTH == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
