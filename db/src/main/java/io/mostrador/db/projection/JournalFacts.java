package io.mostrador.db.projection;

import io.mostrador.register.fact.Fact;
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
}
