package io.mostrador.register.core;

import io.mostrador.domain.code.CodeReader;
import io.mostrador.domain.promotion.Promotions;
import io.mostrador.register.port.IdSource;
import io.mostrador.register.port.ItemLookup;
import io.mostrador.register.port.SaleArchive;
import io.mostrador.register.port.StorageGauge;
import io.mostrador.register.status.StorageStatus;
import java.time.Instant;

/// All the core may know of the world at the moment of a command: it has no clock, no randomness and no I/O of
/// its own.
///
/// @param now the stamp of the facts to come
/// @param pin the verdict on the PIN when the command is a sign-on
/// @param promotions of the shop
/// @param sales completed ones, of which goods may come back
/// @param codes how a scanned text is understood that is no item's code as it stands
public record Surroundings(
        Instant now,
        IdSource ids,
        ItemLookup items,
        PinVerdict pin,
        StorageGauge storage,
        CodeReader codes,
        Promotions promotions,
        SaleArchive sales) {
    boolean isStorageFull() {
        return storage.read().level() == StorageStatus.Level.FULL;
    }
}
