package io.mostrador.sync.server;

import io.mostrador.sync.server.store.Database;
import java.util.UUID;

/// A real server on loopback over a database of its own.
public final class TestServer implements AutoCloseable {
    private final MovableClock clock = new MovableClock();
    private final Database database = SharedPostgres.newDatabase();
    private final TenantServer server;

    public TestServer() {
        server = TenantServer.start(new ServerSettings(ServerSettings.LOOPBACK, 0, database, clock));
    }

    public TenantServer server() {
        return server;
    }

    public Administration administration() {
        return server.administration();
    }

    public MovableClock clock() {
        return clock;
    }

    public Database database() {
        return database;
    }

    public UUID newTenant(String name) {
        return administration().tenants().create(name).id();
    }

    public String newCode(UUID tenantId) {
        return administration().codes().create(tenantId).code();
    }

    public TestTill stranger() {
        return new TestTill(server.uri());
    }

    /// An enrolled till with a token.
    public TestTill newTill(UUID tenantId) {
        return stranger().joined(newCode(tenantId));
    }

    @Override
    public void close() {
        server.close();
    }
}
