package io.mostrador.sync.server;

import io.mostrador.sync.server.store.Database;
import java.time.InstantSource;

/// @param host to listen on; anything but loopback belongs behind a proxy that speaks TLS
/// @param port 0 for any free one
/// @param clock the only one that expiry times go by
public record ServerSettings(String host, int port, Database database, InstantSource clock) {
    public static final String LOOPBACK = "127.0.0.1";
    public static final int DEFAULT_PORT = 7690;

    /// On loopback, by the machine's clock.
    public static ServerSettings onLoopback(int port, Database database) {
        return new ServerSettings(LOOPBACK, port, database, InstantSource.system());
    }
}
