package io.mostrador.sync.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.register.status.SyncStatus;
import io.mostrador.register.status.SyncStatus.Condition;
import io.mostrador.register.status.SyncTrouble.Kind;
import io.mostrador.sync.protocol.EntryCodec;
import io.mostrador.sync.protocol.wire.Paths;
import io.mostrador.sync.server.store.admin.KeptAnchor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/// What the till signed reaches the server, and never stands in the way.
class AnchorPumpTest extends PumpOnAWire {
    private static final String LINK = "fa11fa11".repeat(8);
    private static final String OTHER = "0badcafe".repeat(8);

    @Test
    void tellsTheNewestHeadOnce() {
        wire.count(Paths.ANCHORS);
        till().outbox().sales(3);
        till().sign(LINK);

        till().start().awaitSynced();

        awaitAnchors(1);
        assertThat(kept().getFirst().sequence()).isEqualTo(4);
        assertThat(kept().getFirst().hash()).isEqualTo(lastHash());
        rest(Duration.ofSeconds(1));
        assertThat(wire.counted()).isEqualTo(1);
    }

    @Test
    void tellsANewerOneWithTheNextPoll() {
        till().sign(LINK);
        till().start().awaitSynced();
        awaitAnchors(1);

        till().outbox().sales(2);
        till().sign(LINK);

        awaitAnchors(2);
        assertThat(kept()).extracting(KeptAnchor::sequence).containsExactly(1L, 3L);
    }

    @Test
    void tellsThemNoMoreOftenThanItPolls() {
        till().start().awaitSynced();
        wire.count(Paths.ANCHORS);
        long start = System.nanoTime();

        for (int i = 0; i < 60; i++) {
            till().outbox().sale(100);
            till().sign(LINK);
            till().wake();
            rest(Duration.ofMillis(20));
        }

        long polls = (System.nanoTime() - start) / PumpedTill.settings().poll().toNanos();
        till().awaitSynced();
        assertThat(wire.counted()).isPositive().isLessThanOrEqualTo((int) polls + 2);
        till().assertSameSums(administration);
    }

    @Test
    void tellsWhatWasSignedBeforeTheStart() {
        till().sign(LINK);
        till().start().awaitSynced();
        awaitAnchors(1);
        till().stop();
        wire.count(Paths.ANCHORS);

        till().start();

        await(() -> wire.counted() == 1);
        assertThat(kept()).hasSize(1);
    }

    @Test
    void showsAForkAndSendsFactsAllTheSame() {
        till().outbox().sales(3);
        till().start().awaitSynced();
        till().sign(2, OTHER, LINK);

        SyncStatus refused = till().await(Condition.REFUSED);
        assertThat(PumpedTill.trouble(refused)).isEqualTo(Kind.FORK);
        till().outbox().sales(5);
        till().wake();

        till().await(now -> till().outbox().acknowledged() == 9);
        assertThat(till().status().condition()).isEqualTo(Condition.REFUSED);
        till().assertSameSums(administration);
        assertThat(kept()).extracting(KeptAnchor::fork).containsExactly(true);
        till().sign(LINK);
        till().awaitSynced();
    }

    @Test
    void holdsNothingUpWhenTheServerTakesNoAnchor() throws InterruptedException {
        administration.catalogue().put(tenant, List.of(item("x", 1)));
        till().outbox().sales(3);
        till().signWrongly(4, lastHash(), LINK);
        wire.count(Paths.ANCHORS);

        till().start().awaitSynced();
        till().inbox().awaitCursor(1);

        await(() -> wire.counted() > 2);
        assertThat(till().status().condition()).isEqualTo(Condition.ONLINE);
        assertThat(till().conditions()).containsExactly(Condition.STANDALONE, Condition.ONLINE);
        till().outbox().sales(2);
        till().wake();
        till().awaitSynced();
        assertThat(kept()).isEmpty();
        till().sign(LINK);
        awaitAnchors(1);
    }

    @Test
    void keepsAnAnchorOnceWhenItsAnswerIsLost() {
        wire.loseAnswers(Paths.ANCHORS, 2);
        till().sign(LINK);

        till().start().awaitSynced();

        await(() -> wire.answersLost() == 2);
        till().outbox().sale(1);
        till().sign(LINK);
        awaitAnchors(2);
        assertThat(kept()).extracting(KeptAnchor::fork).containsOnly(false);
    }

    private String lastHash() {
        return EntryCodec.hash(till().outbox().entries().getLast());
    }

    private List<KeptAnchor> kept() {
        List<KeptAnchor> kept = new ArrayList<>();
        administration.anchors().forEach(tenant, till().tillId(), kept::add);
        return kept;
    }

    private void awaitAnchors(int count) {
        await(() -> kept().size() == count);
    }

    private interface Wanted {
        boolean isThere();
    }

    private void await(Wanted wanted) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!wanted.isThere()) {
            assertThat(System.nanoTime()).as("%s, %s", till().status(), kept()).isLessThan(deadline);
            rest(Duration.ofMillis(20));
        }
    }

    private static void rest(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
