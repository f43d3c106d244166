package io.mostrador.db.journal;

import java.util.Objects;
import java.util.UUID;

/// Where a walk along the journal stands, and what the next entry must follow.
///
/// @param sequence of the last entry walked, 0 before the first
/// @param hash of the last entry walked, 64 hex digits
/// @param link of the last entry walked, 64 hex digits
record Chain(UUID tillId, long sequence, String hash, String link) {
    Chain {
        Objects.requireNonNull(tillId);
    }
}
