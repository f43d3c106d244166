package io.mostrador.sync.server.store;

import static io.mostrador.sync.server.tables.Tables.JOURNAL_ENTRY;
import static io.mostrador.sync.server.tables.Tables.REFUSED_ENTRY;
import static io.mostrador.sync.server.tables.Tables.TILL;
import static io.mostrador.sync.server.tables.Tables.TILL_HEAD;

import io.mostrador.sync.protocol.Entry;
import io.mostrador.sync.server.auth.TillIdentity;
import io.mostrador.sync.server.chain.ChainCheck;
import io.mostrador.sync.server.chain.Head;
import io.mostrador.sync.server.chain.Line;
import io.mostrador.sync.server.chain.Verdict;
import io.mostrador.sync.server.store.projection.Projection;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;

/// The journals of all tills, append-only.
public final class Journals {
    /// A till that goes mad must not fill the disk with what is refused.
    private static final int MAX_REFUSED_OF_A_TILL = 1_000;

    private final Tills tills;

    public Journals(Tills tills) {
        this.tills = tills;
    }

    /// Judges, stores and projects a batch in one transaction. Batches of one till take turns.
    public Verdict take(TillIdentity till, List<Line> lines, Instant now) {
        return tills.inTill(till, db -> {
            Head head = lockHead(db, till);
            Verdict verdict = ChainCheck.judge(till.tillId(), head, known(db, till, lines), lines);
            OffsetDateTime receivedAt = now.atOffset(ZoneOffset.UTC);
            store(db, till, verdict.accepted(), receivedAt);
            keepAside(db, till, verdict.refused(), receivedAt);
            Projection.project(db, till, entries(verdict));
            advance(db, till, verdict.head(), receivedAt);
            return verdict;
        });
    }

    private static List<Entry> entries(Verdict verdict) {
        return verdict.accepted().stream()
                .map(Line::entry)
                .filter(Objects::nonNull)
                .toList();
    }

    /// Nobody else changes what the server has of this till until the transaction ends.
    static Head lockHead(DSLContext db, TillIdentity till) {
        return db.select(TILL_HEAD.CONTIGUOUS, TILL_HEAD.HASH)
                .from(TILL_HEAD)
                .where(TILL_HEAD.TENANT_ID.eq(till.tenantId()), TILL_HEAD.TILL_ID.eq(till.tillId()))
                .forUpdate()
                .fetchSingle(row -> new Head(row.value1(), row.value2()));
    }

    private static Map<Long, String> known(DSLContext db, TillIdentity till, List<Line> lines) {
        if (lines.isEmpty()) {
            return Map.of();
        }
        Line first = lines.getFirst();
        Map<Long, String> known =
                hashes(db, till, first.place(), lines.getLast().place());
        first.restoredThrough().ifPresent(through -> known.putAll(hashes(db, till, through, through)));
        return known;
    }

    /// Of what holds these places of the chain.
    static Map<Long, String> hashes(DSLContext db, TillIdentity till, long first, long last) {
        Map<Long, String> hashes = new HashMap<>();
        db.select(JOURNAL_ENTRY.SEQUENCE, JOURNAL_ENTRY.HASH)
                .from(JOURNAL_ENTRY)
                .where(JOURNAL_ENTRY.TENANT_ID.eq(till.tenantId()), JOURNAL_ENTRY.TILL_ID.eq(till.tillId()))
                .and(JOURNAL_ENTRY.SEQUENCE.between(first, last))
                .unionAll(db.select(REFUSED_ENTRY.SEQUENCE, REFUSED_ENTRY.HASH)
                        .from(REFUSED_ENTRY)
                        .where(REFUSED_ENTRY.TENANT_ID.eq(till.tenantId()), REFUSED_ENTRY.TILL_ID.eq(till.tillId()))
                        .and(REFUSED_ENTRY.SEQUENCE.between(first, last))
                        .and(REFUSED_ENTRY.IN_CHAIN))
                .forEach(row -> hashes.put(row.value1(), row.value2()));
        return hashes;
    }

    private static void store(DSLContext db, TillIdentity till, List<Line> accepted, OffsetDateTime receivedAt) {
        RowBuffer rows = new RowBuffer(
                JOURNAL_ENTRY,
                JOURNAL_ENTRY.TENANT_ID,
                JOURNAL_ENTRY.TILL_ID,
                JOURNAL_ENTRY.SEQUENCE,
                JOURNAL_ENTRY.TYPE,
                JOURNAL_ENTRY.VERSION,
                JOURNAL_ENTRY.AT,
                JOURNAL_ENTRY.BUSINESS_DATE,
                JOURNAL_ENTRY.HASH,
                JOURNAL_ENTRY.RECEIVED_AT,
                JOURNAL_ENTRY.BYTES);
        for (Line line : accepted) {
            Entry entry = Objects.requireNonNull(line.entry(), "only entries are accepted");
            rows.add(
                    till.tenantId(),
                    till.tillId(),
                    line.place(),
                    entry.type(),
                    entry.version(),
                    entry.at().atOffset(ZoneOffset.UTC),
                    entry.businessDate(),
                    line.hash(),
                    receivedAt,
                    line.bytes());
        }
        rows.insertInto(db);
    }

    private static void keepAside(
            DSLContext db, TillIdentity till, List<Verdict.Refused> refused, OffsetDateTime receivedAt) {
        if (refused.isEmpty()) {
            return;
        }
        int kept = db.fetchCount(
                REFUSED_ENTRY,
                REFUSED_ENTRY.TENANT_ID.eq(till.tenantId()).and(REFUSED_ENTRY.TILL_ID.eq(till.tillId())));
        RowBuffer rows = new RowBuffer(
                REFUSED_ENTRY,
                REFUSED_ENTRY.TENANT_ID,
                REFUSED_ENTRY.TILL_ID,
                REFUSED_ENTRY.SEQUENCE,
                REFUSED_ENTRY.HASH,
                REFUSED_ENTRY.CODE,
                REFUSED_ENTRY.REASON,
                REFUSED_ENTRY.IN_CHAIN,
                REFUSED_ENTRY.RECEIVED_AT,
                REFUSED_ENTRY.BYTES);
        for (Verdict.Refused one : refused) {
            // A place in the chain is never left out: without it the chain would have a hole.
            if (one.inChain() || kept++ < MAX_REFUSED_OF_A_TILL) {
                rows.add(
                        till.tenantId(),
                        till.tillId(),
                        one.line().place(),
                        one.line().hash(),
                        String.valueOf(one.result().code()),
                        String.valueOf(one.result().reason()).replace('\0', '?'),
                        one.inChain(),
                        receivedAt,
                        one.line().bytes());
            }
        }
        rows.insertInto(db);
    }

    private static void advance(DSLContext db, TillIdentity till, Head head, OffsetDateTime seenAt) {
        db.update(TILL_HEAD)
                .set(TILL_HEAD.CONTIGUOUS, head.contiguous())
                .set(TILL_HEAD.HASH, head.hash())
                .where(TILL_HEAD.TENANT_ID.eq(till.tenantId()), TILL_HEAD.TILL_ID.eq(till.tillId()))
                .execute();
        db.update(TILL)
                .set(TILL.LAST_SEEN_AT, seenAt)
                .where(TILL.TENANT_ID.eq(till.tenantId()), TILL.TILL_ID.eq(till.tillId()))
                .execute();
    }
}
