package io.mostrador.register;

import io.mostrador.register.clock.Timekeeper;
import io.mostrador.register.port.IdSource;
import io.mostrador.register.port.ItemLookup;
import io.mostrador.register.port.Journal;
import io.mostrador.register.port.PinCheck;
import io.mostrador.register.port.StorageGauge;
import io.mostrador.register.status.StorageStatus;
import java.time.InstantSource;

/// What a register works with; all of it is called on the register thread.
public record RegisterPorts(
        Journal journal, ItemLookup items, IdSource ids, PinCheck pins, Timekeeper time, StorageGauge storage) {
    /// Where room never runs out and the clock is never wrong.
    public RegisterPorts(Journal journal, ItemLookup items, IdSource ids, PinCheck pins, InstantSource clock) {
        this(journal, items, ids, pins, Timekeeper.trusting(clock), () -> StorageStatus.PLENTY);
    }
}
