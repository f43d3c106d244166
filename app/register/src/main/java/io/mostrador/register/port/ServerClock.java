package io.mostrador.register.port;

import java.time.Instant;

/// Hears what time the tenant's server has, at each contact. Only the sync thread calls it.
@FunctionalInterface
public interface ServerClock {
    /// @param serverTime from an answer that came just now
    void heard(Instant serverTime);
}
