package io.mostrador.launcher.cli;

import static io.mostrador.launcher.rig.CommandRun.assertOneLine;
import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.db.TillStore;
import io.mostrador.launcher.rig.CommandRun;
import io.mostrador.launcher.till.Enrolling;
import io.mostrador.launcher.till.TillHouse;
import io.mostrador.launcher.till.TillOpening;
import io.mostrador.sync.server.Administration;
import io.mostrador.sync.server.ServerSettings;
import io.mostrador.sync.server.TenantServer;
import io.mostrador.sync.server.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a till signs reaches its server, and comes back as anchors that its files are held against.
@Tag("slow")
class ServerAnchorsCommandTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void printsWhatHoldsTheTillsFilesToWhatItSigned() throws IOException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(postgres());
                TenantServer server = TenantServer.start(ServerSettings.onLoopback(0, postgres.database("mostrador")));
                Administration administration = server.administration()) {
            UUID tenant = administration.tenants().create("Almacén").id();
            UUID tillId = enrol(server, administration.codes().create(tenant).code());
            assertThat(anchors(tillId).err()).contains("no anchor of this till yet");
            copyJournal("before");
            sell();

            List<String> lines = anchorsAfter(tillId);

            String[] parts = lines.getLast().split("\t", -1);
            assertThat(parts).hasSize(2);
            assertThat(Instant.parse(parts[1])).isBetween(Instant.now().minusSeconds(60), Instant.now());
            CommandRun held = CommandRun.of("journal", "verify", "--data", till().toString(), "--anchor", parts[0]);
            assertThat(held.exitCode()).as(held.err()).isZero();
            assertThat(held.out()).contains("The journal is whole");
            Path cut = folder.resolve("before");
            assertOneLine(
                    CommandRun.of("journal", "verify", "--files", cut.toString(), "--anchor", parts[0]), 1, "is known");
            String sequence = parts[0].substring(0, parts[0].indexOf(':'));
            assertOneLine(
                    CommandRun.of("journal", "verify", "--data", till().toString(), "--anchor", sequence + ":0badcafe"),
                    1,
                    "two histories");
            assertOneLine(anchors(UUID.randomUUID()), 1, "the tenant has no till");
            markAllAsForks(postgres);
            assertThat(anchors(tillId).outLines()).isNotEmpty().allMatch(line -> line.endsWith("\tFORK"));
        }
    }

    private static void markAllAsForks(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.superuser("mostrador").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update till_anchor set fork = true");
        }
    }

    private UUID enrol(TenantServer server, String code) {
        try (TillStore store = TillOpening.open(till())) {
            Enrolling.enrol(store, server.uri(), code);
            return store.tillId();
        }
    }

    private void sell() throws IOException {
        Path items = Files.writeString(folder.resolve("items.csv"), "barcode,name,price,tax_rate\n1001,Pan,10.50,21\n");
        Path baskets = Files.writeString(folder.resolve("baskets.csv"), "basket,code,quantity\n1,1001,2\n2,1001,1\n");
        for (List<String> command : List.of(
                List.of("import", items.toString()), List.of("replay", "--baskets", baskets.toString(), "--close"))) {
            CommandRun run = CommandRun.of(Stream.concat(command.stream(), Stream.of("--data", till().toString()))
                    .toArray(String[]::new));
            assertThat(run.exitCode()).as(run.err()).isZero();
        }
    }

    /// What was signed at the close is told when the till is opened again, though nothing new happens.
    private List<String> anchorsAfter(UUID tillId) {
        String last = CommandRun.of("journal", "list", "--data", till().toString())
                .outLines()
                .getLast()
                .strip()
                .split(" ", 2)[0];
        try (TillHouse house = OpenTillHouse.forTools(till())) {
            assertThat(house.awaitPaperAndServer(60)).isTrue();
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (true) {
                List<String> lines = anchors(tillId).outLines();
                if (!lines.isEmpty() && lines.getLast().startsWith(last + ":")) {
                    return lines;
                }
                assertThat(System.nanoTime()).as("%s, wanted %s", lines, last).isLessThan(deadline);
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        }
    }

    private CommandRun anchors(UUID tillId) {
        return CommandRun.of("server", "anchors", "--data", postgres().toString(), "--till", tillId.toString());
    }

    private void copyJournal(String name) throws IOException {
        Path copy = Files.createDirectory(folder.resolve(name));
        try (Stream<Path> files = Files.list(till().resolve("journal"))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
    }

    private Path till() {
        return folder.resolve("till").toAbsolutePath();
    }

    private Path postgres() {
        return folder.resolve("postgres").toAbsolutePath();
    }
}
