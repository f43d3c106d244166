package io.mostrador.register.port;

import java.util.Optional;

/// What the till signed of its journal, for the sync pump to tell the server. Any thread may ask.
public interface SignedHeads {
    /// Empty until something was signed, or found signed, since the start.
    Optional<SignedHead> newest();
}
