package io.mostrador.desktop.desk;

import io.mostrador.desktop.sound.Sounds;
import io.mostrador.domain.tender.ExchangeRates;
import io.mostrador.register.Register;
import io.mostrador.register.SuspensionPolicy;
import io.mostrador.register.customer.CustomerIndex;
import io.mostrador.register.port.CustomerHistory;
import io.mostrador.register.port.ItemSearch;
import io.mostrador.register.status.ClockStatus;
import io.mostrador.register.status.MirrorStatus;
import io.mostrador.register.status.PrinterStatus;
import io.mostrador.register.status.Signal;
import io.mostrador.register.status.StorageStatus;
import io.mostrador.register.status.SyncStatus;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/// Everything the screens know of the world.
///
/// @param hasTerminal whether cards and codes are taken on a connected terminal
/// @param rates at which foreign cash is taken
/// @param suspension how long suspended sales wait
/// @param clock for the strip's time and the age of things; decides nothing
/// @param leave ends the program; called on the FX thread, must not block
public record Ports(
        Register register,
        ItemSearch items,
        CustomerIndex customers,
        CustomerHistory customerHistory,
        Signal<PrinterStatus> printer,
        Signal<SyncStatus> sync,
        Signal<StorageStatus> storage,
        Signal<ClockStatus> clockStatus,
        Signal<MirrorStatus> mirror,
        BooleanSupplier hasTerminal,
        ExchangeRates rates,
        SuspensionPolicy suspension,
        InstantSource clock,
        Preferences preferences,
        Sounds sounds,
        Runnable leave) {}
