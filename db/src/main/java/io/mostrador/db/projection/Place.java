package io.mostrador.db.projection;

import io.mostrador.db.fact.FactCodec;
import io.mostrador.db.journal.StoredEntry;
import io.mostrador.register.fact.Stamp;
import io.mostrador.sync.protocol.Entry;
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
