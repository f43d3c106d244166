package io.mostrador.register.core;

import io.mostrador.register.port.IdSource;
import io.mostrador.register.port.ItemLookup;
import java.time.Instant;

/// All the core may know of the world at the moment of a command: it has no clock, no randomness and no I/O of its
/// own.
///
/// @param pin the verdict on the PIN when the command is a sign-on
public record Surroundings(Instant now, IdSource ids, ItemLookup items, PinVerdict pin) {
    /// For every command that is no sign-on.
    public Surroundings(Instant now, IdSource ids, ItemLookup items) {
        this(now, ids, items, new PinVerdict.NotChecked());
    }
}
