package io.mostrador.launcher.demo;

import io.mostrador.sync.server.ServerSettings;
import io.mostrador.sync.server.TenantServer;
import io.mostrador.sync.server.embedded.EmbeddedPostgres;
import io.mostrador.sync.server.store.admin.TillSums;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/// The tenant server of the demo on an embedded PostgreSQL, with one tenant and the demo shop's items. It can go away
/// and
/// come back at the same address.
final class DemoServer implements AutoCloseable {
    private final EmbeddedPostgres postgres;
    private final UUID tenantId;
    private final int port;
    private TenantServer server;

    private DemoServer(EmbeddedPostgres postgres, TenantServer server, UUID tenantId) {
        this.postgres = postgres;
        this.server = server;
        this.tenantId = tenantId;
        this.port = server.uri().getPort();
    }

    static DemoServer start(Path folder) {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(folder);
        try {
            TenantServer server = TenantServer.start(ServerSettings.onLoopback(0, postgres.database("demo")));
            UUID tenant =
                    server.administration().tenants().create("Cadena Demo").id();
            server.administration().catalogue().put(tenant, DemoShop.items());
            return new DemoServer(postgres, server, tenant);
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    URI uri() {
        return server.uri();
    }

    String newCode() {
        return server.administration().codes().create(tenantId).code();
    }

    /// The line is dead: nobody answers at the address.
    void goAway() {
        server.close();
    }

    void comeBack() {
        server = TenantServer.start(ServerSettings.onLoopback(port, postgres.database("demo")));
    }

    /// What the server has of the demo's one till.
    TillSums sums() {
        List<TillSums> tills = server.administration().totals().read(tenantId);
        if (tills.size() != 1) {
            throw new IllegalStateException("the demo has one till, the server knows " + tills.size());
        }
        return tills.getFirst();
    }

    @Override
    public void close() {
        server.close();
        postgres.close();
    }
}
