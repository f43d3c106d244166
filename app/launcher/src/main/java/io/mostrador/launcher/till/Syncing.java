package io.mostrador.launcher.till;

import io.mostrador.db.TillStore;
import io.mostrador.register.item.ItemIndex;
import io.mostrador.register.status.Signal;
import io.mostrador.register.status.SyncStatus;
import java.nio.file.Path;

/// The till's line to its tenant's server, or none.
final class Syncing implements AutoCloseable {
    static Syncing start(Path directory, TillStore store, ItemIndex items, Signal<SyncStatus> status) {
        return new Syncing();
    }

    void wake() {}

    @Override
    public void close() {}
}
