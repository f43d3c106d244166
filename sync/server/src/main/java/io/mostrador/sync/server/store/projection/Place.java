package io.mostrador.sync.server.store.projection;

import io.mostrador.sync.protocol.Entry;
import io.mostrador.sync.server.auth.TillIdentity;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whose entry, where in the journal, when and by whom: what every row made from it begins with.
record Place(
        UUID tenantId,
        UUID tillId,
        long sequence,
        OffsetDateTime at,
        @Nullable LocalDate businessDate,
        @Nullable String operator) {

    static Place of(TillIdentity till, Entry entry) {
        return new Place(
                till.tenantId(),
                till.tillId(),
                entry.sequence(),
                entry.at().atOffset(ZoneOffset.UTC),
                entry.businessDate(),
                entry.operator());
    }
}
