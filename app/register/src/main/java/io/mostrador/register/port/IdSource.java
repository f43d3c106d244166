package io.mostrador.register.port;

import java.util.UUID;

/// Makes ids on the till, before any outside call.
@FunctionalInterface
public interface IdSource {
    /// A new UUIDv7 (RFC 9562), later ones sorting after earlier ones.
    UUID next();
}
