package io.mostrador.sync.client;

import io.mostrador.sync.server.ServerSettings;
import io.mostrador.sync.server.TenantServer;
import java.util.Locale;
import java.util.UUID;

/// Measures how fast one till's facts reach PostgreSQL, end to end on this machine: journal in memory, real HTTP
/// on loopback, real embedded PostgreSQL with fsync. Not a test; run its main. Prints one line a round.
final class SyncThroughput {
    private static final int SALES = 10_000;
    private static final int ROUNDS = 4;

    private SyncThroughput() {}

    public static void main(String[] arguments) {
        try (TenantServer server = TenantServer.start(ServerSettings.onLoopback(0, SharedPostgres.newDatabase()));
                var administration = server.administration()) {
            UUID tenant = administration.tenants().create("Almacén").id();
            for (int round = 0; round < ROUNDS; round++) {
                try (PumpedTill till = new PumpedTill(server.uri(), administration, tenant)) {
                    till.outbox().sales(SALES);
                    long start = System.nanoTime();
                    till.start(PumpSettings.standard());
                    till.await(now -> till.outbox().acknowledged() == SALES + 1);
                    double seconds = (System.nanoTime() - start) / 1e9;
                    till.assertSameSums(administration);
                    System.out.printf(
                            Locale.ROOT, "%,d entries in %.2f s: %,.0f entries/s%n", SALES, seconds, SALES / seconds);
                }
            }
        }
        System.exit(0);
    }
}
