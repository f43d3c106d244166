package io.mostrador.db.crash;

import io.mostrador.db.TillStore;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.fact.Stamp;
import io.mostrador.register.port.Forced;
import io.mostrador.register.port.Journal;
import io.mostrador.register.port.Written;

/// Writes down what the journal promised, at the moment it did.
record TellingJournal(TillStore store, SimulatedMachine machine) implements Journal {
    @Override
    public Written write(Fact.Progress fact, Stamp stamp) {
        Written written = store.journal().write(fact, stamp);
        // Rows are made behind; waiting for them here makes the same seed make the same run.
        store.settleRows();
        return written;
    }

    @Override
    public Forced force(Fact.Durable fact, Stamp stamp) {
        Forced forced = store.journal().force(fact, stamp);
        store.settleRows();
        store.keepJournal();
        machine.told(new Promise.Recorded(forced.sequence(), forced.hash()));
        return forced;
    }
}
