package io.mostrador.register;

import io.mostrador.register.port.IdSource;
import io.mostrador.register.port.ItemLookup;
import io.mostrador.register.port.Journal;
import io.mostrador.register.port.PinCheck;
import java.time.InstantSource;

/// What a register works with; all of it is called on the register thread.
public record RegisterPorts(Journal journal, ItemLookup items, IdSource ids, PinCheck pins, InstantSource clock) {}
