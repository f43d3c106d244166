package io.mostrador.launcher.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.db.TillStore;
import io.mostrador.launcher.Folders;
import io.mostrador.launcher.rig.CommandRun;
import io.mostrador.launcher.rig.Damage;
import io.mostrador.launcher.till.Enrolling;
import io.mostrador.launcher.till.TillOpening;
import io.mostrador.sync.server.Administration;
import io.mostrador.sync.server.ServerSettings;
import io.mostrador.sync.server.TenantServer;
import io.mostrador.sync.server.embedded.EmbeddedPostgres;
import io.mostrador.sync.server.store.admin.TillSums;
import io.mostrador.sync.server.store.admin.TillSums.SaleSums;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A till loses its disk, or a part of it; its server has what no backup has. In the end every sale is at the
/// server once, and no receipt number was given twice.
@Tag("slow")
class RestoredTillTest {
    @TempDir
    private Path folder = Path.of("");

    private EmbeddedPostgres postgres;
    private TenantServer server;
    private Administration administration;
    private UUID tenant;

    @BeforeEach
    void enrol() throws IOException {
        postgres = EmbeddedPostgres.start(folder.resolve("postgres"));
        server = TenantServer.start(ServerSettings.onLoopback(0, postgres.database("restored")));
        administration = server.administration();
        tenant = administration.tenants().create("Almacén").id();
        try (TillStore store = TillOpening.open(till())) {
            Enrolling.enrol(
                    store, server.uri(), administration.codes().create(tenant).code());
        }
    }

    @AfterEach
    void stop() {
        administration.close();
        server.close();
        postgres.close();
    }

    private Path till() {
        return folder.resolve("till").toAbsolutePath();
    }

    private CommandRun onTill(String... words) {
        CommandRun run = CommandRun.of(Stream.concat(Stream.of(words), Stream.of("--data", till().toString()))
                .toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run;
    }

    /// Sells, and waits until the server has it.
    private void sell(int count) throws IOException {
        StringBuilder lines = new StringBuilder("basket,code,quantity\n");
        for (int basket = 1; basket <= count; basket++) {
            lines.append(basket).append(",1001,2\n");
        }
        Path baskets = Files.writeString(folder.resolve("baskets.csv"), lines);
        assertThat(onTill("replay", "--create-items", "--baskets", baskets.toString())
                        .out())
                .contains("0 facts for the server");
    }

    private SaleSums atServer() {
        TillSums sums = administration.totals().read(tenant).getFirst();
        assertThat(sums.problems()).isZero();
        assertThat(sums.refused()).isZero();
        assertThat(sums.sales()).hasSize(1);
        return sums.sales().getFirst();
    }

    private long salesHere() {
        try (TillStore store = TillOpening.open(till())) {
            return store.totals().saleCount();
        }
    }

    private Path backup() {
        return Path.of(onTill("backup", "--to", folder.resolve("backups").toString())
                .outLines()
                .getFirst()
                .substring("Backup in ".length()));
    }

    @Test
    void whatOnlyTheServerHasComesBackAndEverythingGoesUpOnce() throws IOException {
        sell(5);
        Path backup = backup();
        sell(4);
        Folders.delete(till());

        assertThat(onTill("restore", "--from", backup.toString()).out())
                .contains("Asked for more: " + server.uri())
                .contains("The till has 9 sales and goes on with receipt 10");

        sell(3);
        assertThat(salesHere()).isEqualTo(12);
        SaleSums sums = atServer();
        assertThat(sums.count()).isEqualTo(12);
        assertThat(sums.lastNumber()).isGreaterThan(10_000);
        assertThat(onTill("journal", "verify", "--entries").out()).contains("12 sales");
    }

    @Test
    void restoredOfflineItGoesOnAndTheServerKeepsWhatItLost() throws IOException {
        sell(5);
        Path backup = backup();
        sell(4);
        Folders.delete(till());

        onTill("restore", "--from", backup.toString(), "--offline");
        sell(3);

        assertThat(salesHere()).isEqualTo(8);
        assertThat(atServer().count()).isEqualTo(12);
    }

    @Test
    void theServerGivesBackWhatIsDamaged() throws IOException {
        sell(9);
        Damage.turnBit(till(), 6_000);

        assertThat(onTill("journal", "repair").out())
                .contains("Asked for more: " + server.uri())
                .contains("Everything is in its place");

        sell(3);
        assertThat(salesHere()).isEqualTo(12);
        SaleSums sums = atServer();
        assertThat(sums.count()).isEqualTo(12);
        assertThat(sums.lastNumber()).isEqualTo(12);
    }
}
