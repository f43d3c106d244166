package io.mostrador.sync.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.tax.TaxRate;
import io.mostrador.register.status.SyncStatus;
import io.mostrador.register.status.SyncStatus.Condition;
import io.mostrador.sync.protocol.EntryCodec;
import io.mostrador.sync.protocol.wire.Paths;
import io.mostrador.sync.server.Administration;
import io.mostrador.sync.server.ServerSettings;
import io.mostrador.sync.server.TenantServer;
import io.mostrador.sync.server.store.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The pump against a real server on loopback and a real PostgreSQL, over a wire that can be cut.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SyncPumpTest {
    @TempDir
    private Path folder = Path.of("");

    private final Database database = SharedPostgres.newDatabase();
    private final Administration administration = Administration.open(database);
    private final UUID tenant = administration.tenants().create("Almacén").id();
    private TenantServer server = newServer();
    private final TcpProxy wire = new TcpProxy(server.uri().getPort());
    private final List<PumpedTill> tills = new ArrayList<>();

    private TenantServer newServer() {
        return TenantServer.start(ServerSettings.onLoopback(0, database));
    }

    private void restartServer() {
        server.close();
        server = newServer();
        wire.serverPort(server.uri().getPort());
    }

    private PumpedTill newTill(UUID tenantId) {
        PumpedTill till = new PumpedTill(wire.uri(), administration, tenantId, folder);
        tills.add(till);
        return till;
    }

    private PumpedTill till() {
        return tills.getFirst();
    }

    @BeforeEach
    void enrol() {
        wire.up();
        newTill(tenant);
    }

    @AfterEach
    void stopTills() {
        tills.forEach(PumpedTill::close);
        tills.clear();
    }

    @AfterAll
    void stopServer() {
        wire.close();
        server.close();
        administration.close();
    }

    @Test
    void bringsEveryFactAndWhatComesLater() {
        till().outbox().sales(3);
        till().start().awaitSynced();

        till().outbox().sales(2);
        till().wake();

        till().await(now -> till().outbox().acknowledged() == 6);
        till().awaitSynced();
        till().assertSameSums(administration);
        assertThat(till().conditions()).containsExactly(Condition.STANDALONE, Condition.ONLINE);
        assertThat(till().status().lastContact()).isNotNull();
    }

    @Test
    void catchesUpAfterAnOutage() {
        wire.down();
        till().outbox().sales(10);
        till().start();
        SyncStatus offline = till().await(Condition.OFFLINE);
        assertThat(offline.waiting()).isEqualTo(11);
        assertThat(offline.lastContact()).isNull();
        assertThat(offline.detail()).startsWith("The server does not answer");

        till().outbox().sales(5);
        till().wake();
        till().await(now -> now.waiting() == 16);
        wire.up();

        till().awaitSynced();
        till().assertSameSums(administration);
        assertThat(till().conditions()).containsExactly(Condition.STANDALONE, Condition.OFFLINE, Condition.ONLINE);
    }

    @Test
    void countsNothingTwiceWhenTheAnswerIsLostAfterTheCommit() {
        wire.loseAnswers(Paths.ENTRIES, 2);
        till().outbox().sales(700);

        till().start().awaitSynced();

        assertThat(wire.answersLost()).isEqualTo(2);
        till().assertSameSums(administration);
    }

    @Test
    void goesOnAfterTheServerWasRestarted() {
        till().outbox().sales(20);
        till().start().awaitSynced();

        restartServer();
        till().outbox().sales(20);
        till().wake();

        till().await(now -> till().outbox().acknowledged() == 41);
        till().awaitSynced();
        till().assertSameSums(administration);
    }

    @Test
    void goesOnWhereItStoppedWithANewPump() {
        till().outbox().sales(20);
        till().start().awaitSynced();
        till().stop();
        till().outbox().sales(20);

        till().start();

        till().await(now -> till().outbox().acknowledged() == 41);
        till().assertSameSums(administration);
    }

    @Test
    void doesNotHammerAServerThatIsAway() {
        wire.down();
        till().start();
        till().await(Condition.OFFLINE);
        int before = wire.connections();
        long start = System.nanoTime();

        for (int i = 0; i < 300; i++) {
            till().outbox().sale(100);
            till().wake();
            till().await(now -> now.waiting() == till().outbox().lastForced());
        }

        long elapsedMillis = (System.nanoTime() - start) / 1_000_000;
        // OkHttp tries a broken connection a second time; the pump's own tries are 25 ms apart at the least.
        assertThat(wire.connections() - before).isLessThan((int) (elapsedMillis / 25 + 2) * 2);
        assertThat(wire.connections() - before).isLessThan(100);
    }

    @Test
    void stepsOverALineThatIsNoEntryAndRemembersIt() {
        till().outbox().sales(3).malformed("{ torn").sales(3).malformed("{ at the end");
        till().start();

        till().await(now -> now.waiting() == 1 && now.condition() == Condition.ONLINE);
        assertThat(till().outbox().rejected()).containsOnlyKeys(5L, 9L);
        assertThat(till().outbox().rejected().get(5L)).startsWith("MALFORMED");
        till().outbox().sale(1);
        till().wake();

        till().await(now -> till().outbox().acknowledged() == 10);
        till().assertSameSums(administration);
    }

    @Test
    void showsAForkAndTakesPricesAllTheSame() throws InterruptedException {
        till().outbox().sales(5);
        till().start().awaitSynced();
        till().stop();
        till().outbox(till().outbox().copyWithoutLast(2).sale(9_999).sales(3));
        administration.catalogue().put(tenant, List.of(item("after the fork", 1)));

        till().start();

        SyncStatus refused = till().await(Condition.REFUSED);
        assertThat(refused.detail()).contains("two tills running on copies of one data folder");
        assertThat(refused.waiting()).isEqualTo(8);
        till().inbox().awaitCursor(1);
    }

    @Test
    void showsAnOldCopyOfTheDataFolder() {
        till().outbox().sales(5);
        till().start().awaitSynced();
        till().stop();
        till().outbox(till().outbox().copyWithoutLast(2));

        till().start();

        assertThat(till().await(Condition.REFUSED).detail()).contains("6 facts of this till", "only 4");
    }

    @Test
    void showsThatTheTillWasRevoked() {
        till().start().awaitSynced();
        administration.revocations().revoke(tenant, till().tillId());
        till().outbox().sale(100);
        till().wake();

        SyncStatus refused = till().await(Condition.REFUSED);

        assertThat(refused.detail()).isEqualTo("This till was revoked on the server.");
        assertThat(refused.waiting()).isEqualTo(1);
    }

    @Test
    void sendsAgainWhatARestoredServerHasLost() throws SQLException {
        till().outbox().sales(9);
        till().start().awaitSynced();
        till().stop();
        String hash = EntryCodec.hash(till().outbox().read(3, 1, 1).getFirst());
        forgetAfter(4, hash);

        till().start();

        till().await(now -> serverHas(10));
        till().assertSameSums(administration);
    }

    private boolean serverHas(long contiguous) {
        return administration.totals().read(tenant).stream()
                .anyMatch(sums -> sums.tillId().equals(till().tillId()) && sums.contiguous() == contiguous);
    }

    private void forgetAfter(long sequence, String hash) throws SQLException {
        String url = database.url();
        String where = " where till_id = '" + till().tillId() + "'";
        try (Connection connection = SharedPostgres.instance()
                        .superuser(url.substring(url.lastIndexOf('/') + 1))
                        .getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("sale_line", "tender_line", "tax_line", "sale", "journal_entry")) {
                statement.execute("delete from " + table + where + " and sequence > " + sequence);
            }
            statement.execute("update till_head set contiguous = " + sequence + ", hash = '" + hash + "'" + where);
        }
    }

    @Test
    void loadsItemsInPagesAndThenTheChanges() throws InterruptedException {
        UUID shop = administration.tenants().create("Con artículos").id();
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 2_500; i++) {
            items.add(item("i" + i, i));
        }
        administration.catalogue().put(shop, items);
        PumpedTill till = newTill(shop).start();
        till.inbox().awaitCursor(2_500);
        assertThat(till.inbox().items()).hasSize(2_500);
        assertThat(till.inbox().pages()).isEqualTo(3);

        administration.catalogue().put(shop, List.of(item("i7", 99_00)));
        administration.catalogue().remove(shop, List.of(new ItemId("i8")));

        till.inbox().awaitCursor(2_502);
        assertThat(till.inbox().items()).hasSize(2_499);
        assertThat(till.inbox().items().get(new ItemId("i7"))).isEqualTo(item("i7", 99_00));
    }

    @Test
    void bringsFactsUpAlsoWhenItemsCannotBeStored() throws InterruptedException {
        administration.catalogue().put(tenant, List.of(item("x", 1)));
        till().inbox().failing(true);
        till().outbox().sales(10);

        till().start();

        SyncStatus status =
                till().await(now -> now.detail() != null && now.detail().contains("the item table is locked"));
        assertThat(status.condition()).isEqualTo(Condition.ONLINE);
        assertThat(status.waiting()).isZero();
        till().assertSameSums(administration);
        till().inbox().failing(false);
        till().inbox().awaitCursor(1);
    }

    @Test
    void keepsTillsOfTwoTenantsApart() {
        UUID other = administration.tenants().create("Otro").id();
        PumpedTill second = newTill(other);
        till().outbox().sales(300);
        second.outbox().sales(200);

        till().start();
        second.start();

        till().await(now -> till().outbox().acknowledged() == 301);
        second.await(now -> second.outbox().acknowledged() == 201);
        till().assertSameSums(administration);
        second.assertSameSums(administration);
        assertThat(administration.totals().read(other)).hasSize(1);
    }

    @Test
    void goesOnWhenTheBadgeCannotBeDrawn() {
        till().outbox().sales(600);
        till().onStatus(now -> {
            if (now.waiting() > 0) {
                throw new IllegalStateException("no screen");
            }
        });

        till().start().awaitSynced();

        till().assertSameSums(administration);
    }

    @Test
    void worksWithAWrongClockAndSaysSo() {
        PumpSettings standard = PumpedTill.settings();
        InstantSource late = InstantSource.offset(InstantSource.system(), Duration.ofDays(-400));
        till().outbox().sales(3);

        till().start(new PumpSettings(
                late,
                standard.random(),
                standard.poll(),
                standard.firstDelay(),
                standard.longestDelay(),
                standard.wakeSpacing()));

        till().awaitSynced();
        till().await(now -> now.detail() != null && now.detail().contains("clock of this machine is off"));
        till().assertSameSums(administration);
    }

    @Test
    void stopsInTheMiddleOfEverything() {
        till().outbox().sales(2_000);
        till().start();
        till().await(now -> till().outbox().acknowledged() > 0);

        till().stop();
        long reached = till().outbox().acknowledged();
        till().start().awaitSynced();

        assertThat(reached).isPositive();
        till().assertSameSums(administration);
    }

    @Test
    @Tag("slow")
    void bringsTenThousandSalesOverABadWire() {
        till().outbox().sales(10_000);
        wire.loseAnswers(Paths.ENTRIES, 3);
        till().start();
        till().await(now -> till().outbox().acknowledged() > 2_000);
        wire.down();
        till().await(Condition.OFFLINE);
        wire.up();
        till().await(now -> till().outbox().acknowledged() > 6_000);
        restartServer();

        till().await(now -> till().outbox().acknowledged() == 10_001);
        till().awaitSynced();
        till().assertSameSums(administration);
    }

    private static Item item(String id, long priceMinor) {
        return new Item(
                new ItemId(id),
                new ScanCode(id.replace(' ', '-')),
                "Artículo",
                "",
                UnitOfMeasure.EACH,
                Money.of(priceMinor, Currency.getInstance("ARS")),
                new TaxRate(2_100),
                null);
    }
}
