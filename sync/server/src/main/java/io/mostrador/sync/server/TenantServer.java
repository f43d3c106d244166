package io.mostrador.sync.server;

import io.helidon.http.encoding.ContentEncodingContext;
import io.helidon.webserver.WebServer;
import io.mostrador.sync.protocol.wire.WireLimits;
import io.mostrador.sync.server.http.Api;
import io.mostrador.sync.server.store.Stores;
import java.net.URI;
import java.time.Duration;

/// The running tenant server: HTTP on one port, blocking code on virtual threads.
public final class TenantServer implements AutoCloseable {
    /// A batch holds up to 4 MiB while it is judged; the database works on eight at a time.
    private static final int MAX_CONCURRENT_REQUESTS = 64;

    private static final Duration IDLE_CONNECTION = Duration.ofMinutes(2);
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final WebServer http;
    private final Stores stores;
    private final ServerSettings settings;

    private TenantServer(WebServer http, Stores stores, ServerSettings settings) {
        this.http = http;
        this.stores = stores;
        this.settings = settings;
    }

    /// Brings the database up to date and listens.
    ///
    /// @throws io.mostrador.sync.server.store.StoreException with a sentence that says what to do
    public static TenantServer start(ServerSettings settings) {
        Stores stores = Stores.open(settings.database());
        try {
            Api api = new Api(stores.application(), settings.clock());
            WebServer http = WebServer.builder()
                    .host(settings.host())
                    .port(settings.port())
                    .shutdownHook(false)
                    .shutdownGracePeriod(GRACE)
                    .idleConnectionTimeout(IDLE_CONNECTION)
                    .maxConcurrentRequests(MAX_CONCURRENT_REQUESTS)
                    .maxPayloadSize(2L * WireLimits.MAX_COMPRESSED_BYTES)
                    // Bodies are inflated by us, within limits.
                    .contentEncoding(ContentEncodingContext.builder()
                            .contentEncodingsDiscoverServices(false)
                            .build())
                    .routing(api::register)
                    .build()
                    .start();
            return new TenantServer(http, stores, settings);
        } catch (RuntimeException e) {
            stores.close();
            throw e;
        }
    }

    /// Where tills reach it, `http://127.0.0.1:7690`.
    public URI uri() {
        return URI.create("http://" + settings.host() + ":" + http.port());
    }

    /// Over the same database; closed with the server.
    public Administration administration() {
        return new Administration(stores, settings.clock());
    }

    @Override
    public void close() {
        http.stop();
        stores.close();
    }
}
