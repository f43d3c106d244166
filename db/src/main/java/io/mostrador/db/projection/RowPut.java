package io.mostrador.db.projection;

import org.jooq.UpdatableRecord;

/// Stores a row under its key, whether one is there or not.
final class RowPut {
    private RowPut() {}

    /// @param row with all its columns set
    static void put(UpdatableRecord<?> row) {
        row.touched(true);
        if (row.update() == 0) {
            row.touched(true);
            row.insert();
        }
    }
}
