package io.mostrador.printing.transport;

/// What silence of a printer means.
public enum AnswerPolicy {
    /// A printer that never answered is taken for one that cannot (cheap clones): it prints blind, and is never
    /// said to have printed. One that has answered before is away.
    AUTO,
    /// This printer answers: silence means that it is away.
    YES,
    /// This printer is never asked.
    NO
}
