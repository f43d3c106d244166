package io.mostrador.sync.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;

/// The open database: a pool for the requests, and single connections of the owner for administration.
public final class Stores implements AutoCloseable {
    private static final int POOL_SIZE = 8;
    private static final Duration CONNECTION_PATIENCE = Duration.ofSeconds(5);

    private final HikariDataSource pool;
    private final TenantTransactions application;
    private final TenantTransactions owner;

    private Stores(HikariDataSource pool, PGSimpleDataSource owner) {
        this.pool = pool;
        this.application = new TenantTransactions(pool);
        this.owner = new TenantTransactions(owner);
    }

    /// Brings the tables up to date and opens the pool.
    ///
    /// @throws StoreException with a sentence that says what to do
    public static Stores open(Database database) {
        PGSimpleDataSource owner = source(database, database.owner());
        Migration.run(
                owner,
                source(database, database.application()),
                database.application().user());
        HikariConfig config = new HikariConfig();
        config.setPoolName("mostrador");
        config.setDataSource(source(database, database.application()));
        config.setMaximumPoolSize(POOL_SIZE);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECTION_PATIENCE.toMillis());
        return new Stores(new HikariDataSource(config), owner);
    }

    private static PGSimpleDataSource source(Database database, Credentials credentials) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(credentials.user());
        source.setPassword(credentials.password());
        return source;
    }

    /// What requests use.
    public TenantTransactions application() {
        return application;
    }

    /// What the administrator uses; bound to one tenant at a time as well.
    public TenantTransactions owner() {
        return owner;
    }

    @Override
    public void close() {
        pool.close();
    }
}
