package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.PROJECTION_STATE;

import io.mostrador.db.fact.FactCodec;
import io.mostrador.db.journal.StoredEntry;
import io.mostrador.db.tables.records.ProjectionStateRecord;
import io.mostrador.register.fact.Stamp;
import io.mostrador.sync.protocol.Entry;
import java.sql.Connection;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Where a fact stands in the journal, and its stamp as the journal keeps it.
///
/// @param hash of its entry
/// @param previous hash of the entry before
public record Place(long sequence, String hash, String previous, Stamp stamp) {
    static Place of(Entry entry, StoredEntry stored) {
        return new Place(entry.sequence(), stored.hash(), entry.previous(), FactCodec.stamp(entry));
    }

    /// Of the entry whose rows were made last. Of its stamp only the time is known.
    static Place newest(Connection connection) {
        ProjectionStateRecord row = H2File.dsl(connection).fetchSingle(PROJECTION_STATE);
        OffsetDateTime at = row.getNewestAt();
        Stamp stamp = new Stamp(at == null ? Instant.EPOCH : at.toInstant(), ZoneOffset.UTC, null, null);
        return new Place(row.getAppliedSequence(), row.getAppliedHash(), "", stamp);
    }

    /// The stamp's time as a column holds it.
    OffsetDateTime at() {
        return stamp.at().atOffset(ZoneOffset.UTC);
    }

    /// The operator's id, or null while nobody is signed on.
    @Nullable
    String operator() {
        return stamp.operatorId() == null ? null : stamp.operatorId().value();
    }
}
