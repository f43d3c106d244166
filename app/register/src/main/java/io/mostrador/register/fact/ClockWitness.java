package io.mostrador.register.fact;

/// What told that the machine's clock jumped or is wrong.
public enum ClockWitness {
    /// The machine's own monotonic clock, which nobody can set.
    MONOTONIC,
    /// The newest entry of the journal, when the program started: it has a later stamp.
    START,
    /// The tenant's server.
    SERVER
}
