package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.UNPROJECTED_ENTRY;

import java.util.Map;
import java.util.TreeMap;

/// Entries of the journal that have no rows, because this program could not make them.
public final class UnprojectedRows {
    private UnprojectedRows() {}

    /// Reasons by sequence, in order.
    public static Map<Long, String> read(H2Link link) {
        Map<Long, String> reasons = link.transact(
                dsl -> dsl.fetch(UNPROJECTED_ENTRY).intoMap(UNPROJECTED_ENTRY.SEQUENCE, UNPROJECTED_ENTRY.REASON));
        return new TreeMap<>(reasons);
    }
}
