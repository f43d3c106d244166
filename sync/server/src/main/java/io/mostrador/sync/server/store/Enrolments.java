package io.mostrador.sync.server.store;

import static io.mostrador.sync.server.tables.Tables.ENROLMENT_CODE;
import static io.mostrador.sync.server.tables.Tables.TENANT;
import static io.mostrador.sync.server.tables.Tables.TILL;
import static io.mostrador.sync.server.tables.Tables.TILL_HEAD;

import io.mostrador.sync.protocol.Entry;
import io.mostrador.sync.protocol.wire.ErrorCode;
import io.mostrador.sync.server.ApiException;
import io.mostrador.sync.server.tables.Routines;
import io.mostrador.sync.server.tables.records.EnrolmentCodeRecord;
import io.mostrador.sync.server.tables.records.TillRecord;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Tills that join a tenant with a one-time code.
public final class Enrolments {
    private final TenantTransactions transactions;

    public Enrolments(TenantTransactions transactions) {
        this.transactions = transactions;
    }

    /// A till that wants to join.
    ///
    /// @param codeHash hash of the one-time code
    /// @param publicKey X.509
    @SuppressWarnings("ArrayRecordComponent") // the key is handed on, applicants are never compared
    public record Applicant(String codeHash, UUID tillId, String workstation, byte[] publicKey) {}

    /// The tenant a till has joined.
    public record Membership(UUID tenantId, String tenantName) {}

    /// Enrols the till and uses the code up. The same till with the same key may come again with its code, in case the
    /// answer was lost.
    ///
    /// @throws ApiException when the code is not valid, or the till id has another key
    public Membership enrol(Applicant applicant, Instant now) {
        @Nullable
        UUID tenantId = transactions.withoutTenant(
                db -> Routines.tenantOfEnrolmentCode(db.configuration(), applicant.codeHash()));
        if (tenantId == null) {
            throw invalidCode();
        }
        return transactions.inTenant(tenantId, db -> {
            useCode(db, tenantId, applicant, now);
            join(db, tenantId, applicant, now);
            String name = db.select(TENANT.NAME)
                    .from(TENANT)
                    .where(TENANT.TENANT_ID.eq(tenantId))
                    .fetchSingle(row -> row.value1());
            return new Membership(tenantId, name);
        });
    }

    private static void useCode(DSLContext db, UUID tenantId, Applicant applicant, Instant now) {
        @Nullable
        EnrolmentCodeRecord code = db.selectFrom(ENROLMENT_CODE)
                .where(ENROLMENT_CODE.TENANT_ID.eq(tenantId), ENROLMENT_CODE.CODE_HASH.eq(applicant.codeHash()))
                .forUpdate()
                .fetchOne();
        if (code == null || !code.getExpiresAt().toInstant().isAfter(now)) {
            throw invalidCode();
        }
        @Nullable UUID usedBy = code.getUsedBy();
        if (usedBy != null && !usedBy.equals(applicant.tillId())) {
            throw invalidCode();
        }
        db.update(ENROLMENT_CODE)
                .set(ENROLMENT_CODE.USED_AT, now.atOffset(ZoneOffset.UTC))
                .set(ENROLMENT_CODE.USED_BY, applicant.tillId())
                .where(ENROLMENT_CODE.TENANT_ID.eq(tenantId), ENROLMENT_CODE.CODE_HASH.eq(applicant.codeHash()))
                .execute();
    }

    private static void join(DSLContext db, UUID tenantId, Applicant applicant, Instant now) {
        db.insertInto(TILL)
                .columns(TILL.TENANT_ID, TILL.TILL_ID, TILL.PUBLIC_KEY, TILL.WORKSTATION, TILL.ENROLLED_AT)
                .values(
                        tenantId,
                        applicant.tillId(),
                        applicant.publicKey(),
                        applicant.workstation(),
                        now.atOffset(ZoneOffset.UTC))
                .onConflictDoNothing()
                .execute();
        TillRecord till = db.selectFrom(TILL)
                .where(TILL.TENANT_ID.eq(tenantId), TILL.TILL_ID.eq(applicant.tillId()))
                .fetchSingle();
        if (!Arrays.equals(till.getPublicKey(), applicant.publicKey())) {
            throw new ApiException(ErrorCode.TILL_HAS_OTHER_KEY, "This till is enrolled already, with another key.");
        }
        if (till.getRevokedAt() != null) {
            throw new ApiException(ErrorCode.TILL_REVOKED, "This till was revoked on the server.");
        }
        db.insertInto(TILL_HEAD)
                .columns(TILL_HEAD.TENANT_ID, TILL_HEAD.TILL_ID, TILL_HEAD.CONTIGUOUS, TILL_HEAD.HASH)
                .values(tenantId, applicant.tillId(), 0L, Entry.NO_PREVIOUS)
                .onConflictDoNothing()
                .execute();
    }

    private static ApiException invalidCode() {
        return new ApiException(
                ErrorCode.CODE_NOT_VALID, "This code is wrong, used already, or older than ten minutes.");
    }
}
