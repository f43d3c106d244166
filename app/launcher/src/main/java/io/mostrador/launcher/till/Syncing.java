package io.mostrador.launcher.till;

import io.mostrador.db.TillStore;
import io.mostrador.db.projection.Enrolment;
import io.mostrador.register.item.ItemIndex;
import io.mostrador.register.port.Outbox;
import io.mostrador.register.port.ServerClock;
import io.mostrador.register.status.Signal;
import io.mostrador.register.status.SyncStatus;
import io.mostrador.sync.client.DeviceKey;
import io.mostrador.sync.client.PumpPorts;
import io.mostrador.sync.client.PumpSettings;
import io.mostrador.sync.client.SyncPump;
import io.mostrador.sync.client.TenantLink;
import java.net.URI;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// The till's line to its tenant's server, or none for a till that stands alone.
final class Syncing implements AutoCloseable {
    private final @Nullable SyncPump pump;
    private final LongSupplier waiting;

    private Syncing(@Nullable SyncPump pump, LongSupplier waiting) {
        this.pump = pump;
        this.waiting = waiting;
    }

    static Syncing start(TillStore store, ItemIndex items, ServerClock serverClock, Signal<SyncStatus> status) {
        Optional<Enrolment> enrolment = store.enrolment();
        if (enrolment.isEmpty()) {
            return new Syncing(null, () -> 0);
        }
        TenantLink link = new TenantLink(
                URI.create(enrolment.get().serverUrl()), enrolment.get().tenantId(), store.tillId(), key(store));
        Outbox outbox = store.outbox();
        PumpPorts ports = new PumpPorts(
                outbox, store.signedHeads(), store.catalogueInbox(items::apply), store.tillKeys(), serverClock, status);
        SyncPump pump = new SyncPump(link, ports, PumpSettings.standard());
        pump.start(Threads.named("sync"));
        return new Syncing(pump, outbox::waiting);
    }

    /// The till's one key, which stays in its store.
    static DeviceKey key(TillStore store) {
        return new DeviceKey(store.verifyingKey().x509(), store::sign);
    }

    /// Facts the server does not have yet, counted now and not when the badge was last set.
    long waiting() {
        return waiting.getAsLong();
    }

    void wake() {
        if (pump != null) {
            pump.wake();
        }
    }

    @Override
    public void close() {
        if (pump != null) {
            pump.close();
        }
    }
}
