package io.mostrador.sync.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import io.mostrador.register.status.SyncStatus;
import io.mostrador.register.status.SyncStatus.Condition;
import io.mostrador.register.status.SyncTrouble.Kind;
import io.mostrador.sync.protocol.wire.Paths;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Outages, lost answers, restarts, items.
class SyncPumpTest extends PumpOnAWire {
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
        assertThat(PumpedTill.trouble(offline)).isEqualTo(Kind.NO_ANSWER);

        till().outbox().sales(5);
        till().wake();
        till().await(now -> now.waiting() == 16);
        wire.up();

        till().awaitSynced();
        till().assertSameSums(administration);
        assertThat(till().conditions()).containsExactly(Condition.STANDALONE, Condition.OFFLINE, Condition.ONLINE);
    }

    @Test
    void theKeysOfTheTenantsTillsComeDown() {
        till().start().awaitSynced();

        till().await(now -> till().tillKeys().containsKey(till().tillId()));
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

        SyncStatus status = till().await(now -> PumpedTill.trouble(now) == Kind.ITEMS_NOT_STORED);
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
    void tellsWhatTimeTheServerHasWithEveryAnswerAboutFacts() {
        till().outbox().sales(3);
        till().start().awaitSynced();
        int before = till().serverTimes().size();
        assertThat(before).isGreaterThanOrEqualTo(2);

        till().outbox().sales(1);
        till().wake();
        till().await(now -> till().serverTimes().size() > before);
        till().awaitSynced();

        assertThat(till().serverTimes())
                .allSatisfy(time -> assertThat(time).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES)));
    }

    @Test
    void worksWithAWrongClock() {
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
}
