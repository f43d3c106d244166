package io.mostrador.sync.server;

import io.mostrador.sync.server.store.Database;
import io.mostrador.sync.server.store.Stores;
import io.mostrador.sync.server.store.admin.Catalogue;
import io.mostrador.sync.server.store.admin.EnrolmentCodes;
import io.mostrador.sync.server.store.admin.KeptAnchors;
import io.mostrador.sync.server.store.admin.OverRefunds;
import io.mostrador.sync.server.store.admin.OverusedCards;
import io.mostrador.sync.server.store.admin.Revocations;
import io.mostrador.sync.server.store.admin.ServerTotals;
import io.mostrador.sync.server.store.admin.Tenants;
import java.time.InstantSource;

/// What the people who run the server do with it, on the command line, in the demo and in tests.
public final class Administration implements AutoCloseable {
    private final Stores stores;
    private final InstantSource clock;

    Administration(Stores stores, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
    }

    /// Opens the database without serving requests; brings its tables up to date.
    ///
    /// @throws io.mostrador.sync.server.store.StoreException with a sentence that says what to do
    public static Administration open(Database database) {
        return new Administration(Stores.open(database), InstantSource.system());
    }

    public Tenants tenants() {
        return new Tenants(stores.owner(), clock);
    }

    public EnrolmentCodes codes() {
        return new EnrolmentCodes(stores.owner(), clock);
    }

    public Catalogue catalogue() {
        return new Catalogue(stores.owner());
    }

    public Revocations revocations() {
        return new Revocations(stores.owner(), clock);
    }

    public KeptAnchors anchors() {
        return new KeptAnchors(stores.owner());
    }

    public OverusedCards overusedCards() {
        return new OverusedCards(stores.owner());
    }

    public OverRefunds overRefunds() {
        return new OverRefunds(stores.owner());
    }

    public ServerTotals totals() {
        return new ServerTotals(stores.owner());
    }

    @Override
    public void close() {
        stores.close();
    }
}
