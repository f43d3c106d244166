package io.mostrador.launcher.whole;

import io.mostrador.launcher.rig.KilledServer;
import io.mostrador.launcher.rig.Program;
import io.mostrador.launcher.rig.Programs;
import io.mostrador.launcher.rig.SerialPaper;
import io.mostrador.launcher.rig.Waiting;
import io.mostrador.launcher.sold.Acknowledgements;
import io.mostrador.sync.server.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// One till and its server as processes: made, enrolled, filled with items, and a replay during which the server
/// is killed again and again.
final class WholeWayRun {
    private static final Duration SHORT = Duration.ofSeconds(60);
    /// Shares of the baskets, in hundredths, after which the server is killed.
    private static final int[] KILLS_AT = {10, 45, 80};

    private final Path folder;
    private final Plan plan;

    /// @param itemsPerHour the cashier's pace, 0 for as fast as it goes
    /// @param patience for an import, for the replay, and for paper and server in the end
    record Plan(Path items, Path baskets, long basketCount, int itemsPerHour, Duration patience) {}

    /// What is there when all processes have ended.
    ///
    /// @param json the replay's figures
    /// @param paper unplugged, to be read
    /// @param kills how often the server was killed while the replay ran
    record Left(UUID tenantId, String json, SerialPaper paper, int kills, double importSeconds) {}

    WholeWayRun(Path folder, Plan plan) {
        this.folder = folder;
        this.plan = plan;
    }

    Path data() {
        return folder.resolve("till");
    }

    Path acks() {
        return folder.resolve("acks.tsv");
    }

    Left run(EmbeddedPostgres postgres, String database) throws IOException {
        Programs programs = new Programs(
                folder.resolve("output"),
                KilledServer.environment(postgres.database(database)),
                plan.itemsPerHour() == 0 ? Programs.AS_INSTALLED : Programs.QUICK_START);
        SerialPaper paper = SerialPaper.plug(folder.resolve("paper.bin"));
        try (paper;
                KilledServer server = KilledServer.start(programs)) {
            UUID tenant = enrol(programs, server);
            long start = System.nanoTime();
            programs.run(plan.patience(), "import", plan.items().toString(), "--data", data().toString());
            double importSeconds = (System.nanoTime() - start) / 1e9;
            String json = replay(programs, server, paper, postgres.superuser(database));
            return new Left(tenant, json, paper, server.kills(), importSeconds);
        }
    }

    private UUID enrol(Programs programs, KilledServer server) {
        String tenant = programs.run(SHORT, "server", "tenant", "create", "Cadena de prueba");
        UUID tenantId = UUID.fromString(tenant.substring(0, tenant.indexOf('\t')));
        String code = programs.run(SHORT, "server", "code", "--tenant", tenantId.toString())
                .strip();
        programs.run(SHORT, "enrol", "--data", data().toString(), "--server", server.url(), "--code", code);
        return tenantId;
    }

    private String replay(Programs programs, KilledServer server, SerialPaper paper, DataSource database) {
        List<String> command = new ArrayList<>(List.of("replay", "--data", data().toString()));
        command.addAll(List.of("--baskets", plan.baskets().toString(), "--acks", acks().toString()));
        command.addAll(List.of("--printer", paper.address(), "--create-items", "--json"));
        command.addAll(List.of("--rate", Integer.toString(plan.itemsPerHour())));
        command.addAll(List.of("--wait", Long.toString(plan.patience().toSeconds())));
        try (Program replay = programs.start(command.toArray(String[]::new))) {
            for (int share : KILLS_AT) {
                killAt(plan.basketCount() * share / 100, replay, server, database);
            }
            if (replay.exitCode(plan.patience().multipliedBy(2)) != 0) {
                throw new AssertionError("the replay failed\n" + replay.err());
            }
            return replay.out();
        }
    }

    /// Kills the server once so many sales are acknowledged and it has got something since its last start.
    private void killAt(long sales, Program replay, KilledServer server, DataSource database) {
        long before = entriesAt(database);
        Waiting.until(
                sales + " sales are acknowledged",
                plan.patience(),
                () -> !replay.isRunning() || Acknowledgements.count(acks()) >= sales);
        Waiting.within(Duration.ofSeconds(5), () -> !replay.isRunning() || entriesAt(database) > before);
        if (replay.isRunning()) {
            server.killAndStart();
        }
    }

    private static long entriesAt(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select coalesce(max(contiguous), 0) from till_head")) {
            return result.next() ? result.getLong(1) : 0;
        } catch (SQLException e) {
            throw new AssertionError("PostgreSQL does not answer", e);
        }
    }
}
