package io.mostrador.sync.client;

import io.mostrador.register.port.CatalogueInbox;
import io.mostrador.register.port.Outbox;
import io.mostrador.register.port.ServerClock;
import io.mostrador.register.port.SignedHeads;
import io.mostrador.register.port.TillKeyInbox;
import io.mostrador.register.status.Signal;
import io.mostrador.register.status.SyncStatus;

/// The till's side of the pump.
///
/// @param heads what the till signed of its journal
/// @param serverClock hears the server's time with each answer about facts
/// @param status where the badge looks
public record PumpPorts(
        Outbox outbox,
        SignedHeads heads,
        CatalogueInbox inbox,
        TillKeyInbox tillKeys,
        ServerClock serverClock,
        Signal<SyncStatus> status) {}
