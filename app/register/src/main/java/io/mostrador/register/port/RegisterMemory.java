package io.mostrador.register.port;

import io.mostrador.register.RegisterState;

/// Gives the register its state back at start: always [io.mostrador.register.Mode.SignedOut], with the open till
/// session, its totals, its basket and the suspended ones where there are any.
public interface RegisterMemory {
    RegisterState load();
}
