package io.mostrador.launcher.rig;

import io.mostrador.sync.server.store.Database;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;

/// The tenant server as a process on one port, killed and started again.
public final class KilledServer implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);
    private final Programs programs;
    private final int port;
    private Program process;
    private int kills;

    private KilledServer(Programs programs, int port) {
        this.programs = programs;
        this.port = port;
        this.process = start();
    }

    /// Starts it on a free port and waits until it listens.
    public static KilledServer start(Programs programs) throws IOException {
        return new KilledServer(programs, freePort());
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /// What `server` commands find their database by.
    public static Map<String, String> environment(Database database) {
        return Map.of(
                "MOSTRADOR_DB_URL", database.url(),
                "MOSTRADOR_DB_OWNER", database.owner().user(),
                "MOSTRADOR_DB_OWNER_PASSWORD", database.owner().password(),
                "MOSTRADOR_DB_APPLICATION", database.application().user(),
                "MOSTRADOR_DB_APPLICATION_PASSWORD", database.application().password());
    }

    private Program start() {
        Program server = programs.start("server", "run", "--port", Integer.toString(port));
        server.awaitSaying("Listening on ", START);
        return server;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /// Kills it where it stands and starts another one on the same port.
    public void killAndStart() {
        process.kill();
        kills++;
        process = start();
    }

    public int kills() {
        return kills;
    }

    @Override
    public void close() {
        process.close();
    }
}
