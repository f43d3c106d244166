package io.mostrador.launcher.till;

import io.mostrador.db.DataDirectory;
import io.mostrador.db.Founding;
import io.mostrador.db.NewOperator;
import io.mostrador.db.TillStore;
import io.mostrador.db.projection.RowsProgress;
import io.mostrador.launcher.demo.DemoShop;
import io.mostrador.register.UuidV7;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;

/// Opens a till's store; an empty data directory becomes a new till with the demo shop's name and its two
/// operators.
public final class TillOpening {
    private TillOpening() {}

    public static TillStore open(Path directory) {
        return open(directory, RowsProgress.NONE);
    }

    /// @param progress told how far it is while the database is made anew
    public static TillStore open(Path directory, RowsProgress progress) {
        TillStore store = TillStore.open(new DataDirectory(directory), progress);
        try {
            if (!store.isFounded()) {
                store.found(founding(InstantSource.system()));
            }
            return store;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static Founding founding(InstantSource clock) {
        return new Founding(
                new UuidV7(clock, new SecureRandom()).next(),
                DemoShop.profile(),
                List.of(
                        new NewOperator(DemoShop.CASHIER, DemoShop.CASHIER_PIN),
                        new NewOperator(DemoShop.MANAGER, DemoShop.MANAGER_PIN)),
                clock.instant());
    }
}
