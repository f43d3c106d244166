package io.mostrador.register;

import io.mostrador.domain.code.CodeReader;
import io.mostrador.domain.code.CodeRules;
import io.mostrador.domain.promotion.Promotions;
import io.mostrador.register.clock.Timekeeper;
import io.mostrador.register.port.IdSource;
import io.mostrador.register.port.ItemLookup;
import io.mostrador.register.port.Journal;
import io.mostrador.register.port.PinCheck;
import io.mostrador.register.port.SaleArchive;
import io.mostrador.register.port.StorageGauge;
import io.mostrador.register.status.StorageStatus;
import java.time.InstantSource;

/// What a register works with; all of it is called on the register thread.
///
/// @param promotions of the shop
/// @param sales completed ones, of which goods may come back
/// @param codes with the rules of the shop's own codes
public record RegisterPorts(
        Journal journal,
        ItemLookup items,
        IdSource ids,
        PinCheck pins,
        Timekeeper time,
        StorageGauge storage,
        CodeReader codes,
        Promotions promotions,
        SaleArchive sales) {
    /// Where the shop has no codes and no promotions of its own, and nothing comes back.
    public RegisterPorts(
            Journal journal, ItemLookup items, IdSource ids, PinCheck pins, Timekeeper time, StorageGauge storage) {
        this(
                journal,
                items,
                ids,
                pins,
                time,
                storage,
                new CodeReader(CodeRules.NONE),
                Promotions.NONE,
                SaleArchive.EMPTY);
    }

    /// The same with the sales of which goods may come back.
    public RegisterPorts withSales(SaleArchive archive) {
        return new RegisterPorts(journal, items, ids, pins, time, storage, codes, promotions, archive);
    }

    /// Where room never runs out and the clock is never wrong.
    public RegisterPorts(Journal journal, ItemLookup items, IdSource ids, PinCheck pins, InstantSource clock) {
        this(journal, items, ids, pins, Timekeeper.trusting(clock), () -> StorageStatus.PLENTY);
    }
}
