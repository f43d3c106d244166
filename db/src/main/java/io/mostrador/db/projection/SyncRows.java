package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.SYNC_CURSOR;
import static io.mostrador.db.tables.Tables.SYNC_REJECTION;

import io.mostrador.db.tables.records.SyncRejectionRecord;
import java.util.NavigableMap;
import java.util.TreeMap;

/// How far the server has the journal, and what it would not take.
public final class SyncRows {
    private static final int MAX_REASON = 1_000;

    private final H2Link link;

    public SyncRows(H2Link link) {
        this.link = link;
    }

    public long acknowledged() {
        return link.transact(dsl -> dsl.fetchSingle(SYNC_CURSOR).getAcknowledgedSequence());
    }

    /// Never goes back.
    public void acknowledge(long sequence) {
        link.transact(dsl -> dsl.update(SYNC_CURSOR)
                .set(SYNC_CURSOR.ACKNOWLEDGED_SEQUENCE, sequence)
                .where(SYNC_CURSOR.ACKNOWLEDGED_SEQUENCE.lt(sequence))
                .execute());
    }

    public void reject(long sequence, String reason) {
        link.transact(dsl -> {
            SyncRejectionRecord row = dsl.newRecord(SYNC_REJECTION);
            row.setSequence(sequence);
            row.setReason(reason.length() > MAX_REASON ? reason.substring(0, MAX_REASON) : reason);
            RowPut.put(row);
            return sequence;
        });
    }

    /// Reasons by sequence.
    public NavigableMap<Long, String> rejections() {
        NavigableMap<Long, String> reasons = new TreeMap<>();
        reasons.putAll(link.transact(
                dsl -> dsl.fetch(SYNC_REJECTION).intoMap(SYNC_REJECTION.SEQUENCE, SYNC_REJECTION.REASON)));
        return reasons;
    }
}
