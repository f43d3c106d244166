package io.mostrador.register.status;

/// What is wrong with the line to the server.
///
/// @param sentence in English, for whoever repairs it
public record SyncTrouble(Kind kind, String sentence) {
    /// In words on the screen (`sync.trouble.REVOKED`).
    public enum Kind {
        /// Nothing answers, or nothing that makes sense.
        NO_ANSWER,
        /// The server does not want this till any more.
        REVOKED,
        /// The server does not know this till or its key.
        NOT_ACCEPTED,
        /// The server has facts that this till's journal does not have.
        OLD_COPY,
        /// The server's facts and this till's journal are two histories.
        FORK,
        /// The server takes one fact neither as it is nor what follows it.
        FACT_REFUSED,
        ITEMS_NOT_STORED,
        /// A bug on this till.
        FAULT
    }
}
