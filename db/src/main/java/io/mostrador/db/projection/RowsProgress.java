package io.mostrador.db.projection;

/// Told how far the making of many rows is, on the thread that makes them.
@FunctionalInterface
public interface RowsProgress {
    /// Nobody wants to know.
    RowsProgress NONE = (_, _) -> {};

    /// @param done entries whose rows are made
    /// @param total all entries to be made
    void at(long done, long total);
}
