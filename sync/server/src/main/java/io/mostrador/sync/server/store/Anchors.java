package io.mostrador.sync.server.store;

import static io.mostrador.sync.server.tables.Tables.TILL_ANCHOR;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;

import io.mostrador.sync.protocol.wire.AnchorStatus;
import io.mostrador.sync.server.auth.TillIdentity;
import io.mostrador.sync.server.chain.Anchor;
import io.mostrador.sync.server.chain.AnchorCheck;
import io.mostrador.sync.server.tables.records.TillAnchorRecord;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;

/// What tills signed of their journals, append-only.
public final class Anchors {
    /// A till that goes mad must not fill the disk with contradictions.
    private static final int MAX_FORKS_OF_A_TILL = 1_000;

    private final Tills tills;

    public Anchors(Tills tills) {
        this.tills = tills;
    }

    /// Judges an anchor and keeps it where that is of use. Takes turns with the till's batches.
    ///
    /// @param signature of the anchor by the till's key, verified already
    public AnchorStatus keep(TillIdentity till, Anchor anchor, byte[] signature, Instant now) {
        return tills.inTill(till, db -> {
            AnchorCheck.Known known = known(db, till, anchor);
            AnchorStatus status = AnchorCheck.judge(anchor, known);
            boolean isKept = known.there().contains(anchor) || status == AnchorStatus.KNOWN;
            if (!isKept && (status == AnchorStatus.STORED || hasRoomForAFork(db, till))) {
                TillAnchorRecord row = row(till, anchor, signature);
                row.setFork(status == AnchorStatus.FORK);
                row.setReceivedAt(now.atOffset(ZoneOffset.UTC));
                db.executeInsert(row);
            }
            return status;
        });
    }

    private static AnchorCheck.Known known(DSLContext db, TillIdentity till, Anchor anchor) {
        long contiguous = Journals.lockHead(db, till).contiguous();
        String hash =
                Journals.hashes(db, till, anchor.sequence(), anchor.sequence()).get(anchor.sequence());
        List<Anchor> there = db.select(TILL_ANCHOR.HASH, TILL_ANCHOR.LINK)
                .from(TILL_ANCHOR)
                .where(isOf(till), TILL_ANCHOR.SEQUENCE.eq(anchor.sequence()))
                .fetch(row -> new Anchor(anchor.sequence(), row.value1(), row.value2()));
        long newest = db.select(coalesce(max(TILL_ANCHOR.SEQUENCE), 0L))
                .from(TILL_ANCHOR)
                .where(isOf(till), TILL_ANCHOR.FORK.isFalse())
                .fetchSingle()
                .value1();
        return new AnchorCheck.Known(contiguous, hash, there, newest);
    }

    private static boolean hasRoomForAFork(DSLContext db, TillIdentity till) {
        return db.fetchCount(TILL_ANCHOR, isOf(till), TILL_ANCHOR.FORK.isTrue()) < MAX_FORKS_OF_A_TILL;
    }

    private static TillAnchorRecord row(TillIdentity till, Anchor anchor, byte[] signature) {
        TillAnchorRecord row = new TillAnchorRecord();
        row.setTenantId(till.tenantId());
        row.setTillId(till.tillId());
        row.setSequence(anchor.sequence());
        row.setHash(anchor.hash());
        row.setLink(anchor.link());
        row.setSignature(signature);
        return row;
    }

    private static Condition isOf(TillIdentity till) {
        return TILL_ANCHOR.TENANT_ID.eq(till.tenantId()).and(TILL_ANCHOR.TILL_ID.eq(till.tillId()));
    }
}
