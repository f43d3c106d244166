package io.mostrador.register.status;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How the line to the tenant's server is.
///
/// @param waiting facts the server does not have yet
/// @param lastContact when the server last answered, null before the first time
/// @param trouble null when there is none
public record SyncStatus(
        Condition condition,
        long waiting,
        @Nullable Instant lastContact,
        @Nullable SyncTrouble trouble) {
    public static final SyncStatus STANDALONE = new SyncStatus(Condition.STANDALONE, 0, null, null);

    /// In words on the badge (`sync.OFFLINE`).
    public enum Condition {
        /// No server: one shop, one till.
        STANDALONE,
        ONLINE,
        OFFLINE,
        /// The server does not accept this till or its chain (fork); a person has to look. Selling goes on.
        REFUSED
    }
}
