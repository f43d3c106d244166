package io.mostrador.db.projection;

import io.mostrador.db.fact.FactCodec;
import io.mostrador.db.journal.JournalScan;
import io.mostrador.db.journal.StoredEntry;
import io.mostrador.register.fact.Fact;
import io.mostrador.sync.protocol.Entry;
import java.io.IOException;
import java.sql.SQLException;

/// Gives facts that are in the journal already to the rows that need them again.
@FunctionalInterface
interface JournalFacts {
    /// Hands over the facts from one sequence to another, both included.
    void forEach(long first, long last, FactUse use) throws SQLException;

    /// What is done with a fact.
    @FunctionalInterface
    interface FactUse {
        void accept(Fact fact) throws SQLException;
    }

    static JournalFacts of(JournalScan journal) {
        return (first, last, use) -> {
            try {
                journal.forEachBetween(first - 1, last, stored -> give(stored, use));
            } catch (IOException e) {
                throw new SQLException("the journal cannot be read again: " + e.getMessage(), e);
            }
        };
    }

    private static void give(StoredEntry stored, FactUse use) {
        Entry entry = stored.decode();
        try {
            use.accept(FactCodec.fact(entry).orElseThrow());
        } catch (SQLException e) {
            throw ProjectionFailedException.at(Place.of(entry, stored), entry.type(), e);
        }
    }
}
