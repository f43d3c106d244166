package io.mostrador.register.port;

import io.mostrador.register.fact.Fact;
import io.mostrador.register.fact.Stamp;

/// Where facts go. Only the register thread calls it. A fact is appended (and forced); what can be asked
/// of it is made from the journal afterwards, behind the caller's back.
public interface Journal {
    /// Appends without forcing.
    ///
    /// @throws JournalFailure when nothing was written
    Written write(Fact.Progress fact, Stamp stamp);

    /// Appends and forces everything written so far: *the* commit point.
    ///
    /// @throws JournalFailure saying whether the fact is on the disk
    Forced force(Fact.Durable fact, Stamp stamp);
}
