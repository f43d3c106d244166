package io.mostrador.register.status;

/// How much room the disk of the till's data has.
///
/// @param freeBytes that this program may use
public record StorageStatus(Level level, long freeBytes) {
    /// Nobody needs to look.
    public static final StorageStatus PLENTY = new StorageStatus(Level.PLENTY, Long.MAX_VALUE);

    /// In words on the badge (`storage.LOW`), each with one remedy.
    public enum Level {
        PLENTY,
        /// Somebody should make room one of these days.
        LOW,
        /// Somebody should make room today.
        VERY_LOW,
        /// There is room, but the database does not take rows: facts are recorded in the journal all the same,
        /// paper and
        /// reports wait.
        DATABASE_FAILS,
        /// There is room, but an older part of the journal cannot be read any more: it is mended when the till
        /// is started again.
        JOURNAL_DAMAGED,
        /// The running sale and the close still fit; no new basket is begun.
        FULL
    }
}
