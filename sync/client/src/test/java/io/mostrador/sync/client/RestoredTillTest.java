package io.mostrador.sync.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.register.status.SyncStatus;
import io.mostrador.register.status.SyncStatus.Condition;
import io.mostrador.register.status.SyncTrouble.Kind;
import io.mostrador.sync.protocol.wire.Paths;
import io.mostrador.sync.server.store.admin.TillSums;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A till that was restored from a backup goes on in a new epoch, whatever the server has of it.
class RestoredTillTest extends PumpOnAWire {
    private static final long EPOCH = 2_828_400_000_001L;

    @Test
    void goesOnWhereTheServerHasMoreThanTheBackup() {
        till().outbox().sales(20);
        till().start().awaitSynced();
        till().stop();
        List<byte[]> everything = new ArrayList<>(till().outbox().entries());
        InMemoryOutbox restored = till().outbox().restoredWithoutLast(5, EPOCH).sales(700);
        everything.addAll(restored.entries().subList(16, restored.entries().size()));
        till().outbox(restored);

        till().start().awaitSynced();

        till().assertSameSums(administration);
        assertThat(onServer()).containsExactlyElementsOf(everything);
        assertThat(sums().entries()).isEqualTo(21 + 1 + 700);
        assertThat(sums().refused()).isZero();
        assertThat(till().outbox().waiting()).isZero();
        assertThat(till().conditions()).containsExactly(Condition.STANDALONE, Condition.ONLINE);
    }

    @Test
    void sendsWhatIsBeforeTheEpochFirstWhereTheServerHasLess() {
        till().outbox(till().outbox().sales(20).restoredWithoutLast(0, EPOCH).sales(3));
        assertThat(till().outbox().waiting()).isEqualTo(21 + 1 + 3);

        till().start().awaitSynced();

        till().assertSameSums(administration);
        assertThat(onServer()).containsExactlyElementsOf(till().outbox().entries());
    }

    @Test
    void countsAnEpochOnceWhenItsAnswerIsLost() {
        till().outbox().sales(20);
        till().start().awaitSynced();
        till().stop();
        till().outbox(till().outbox().restoredWithoutLast(5, EPOCH).sales(3));
        wire.loseAnswers(Paths.ENTRIES, 2);

        till().start().awaitSynced();

        assertThat(wire.answersLost()).isPositive();
        till().assertSameSums(administration);
    }

    @Test
    void isRestoredAgainFromTheSameBackup() {
        till().outbox().sales(20);
        till().start().awaitSynced();
        till().stop();
        till().outbox(till().outbox().restoredWithoutLast(5, EPOCH).sales(4));
        till().start().awaitSynced();
        till().stop();
        till().outbox(till().outbox().restoredWithoutLast(5, 2 * EPOCH).sales(2));

        till().start().awaitSynced();

        till().assertSameSums(administration);
        assertThat(sums().entries()).isEqualTo(21 + 5 + 3);
    }

    @Test
    void goesOnSellingAfterwards() {
        till().outbox().sales(20);
        till().start().awaitSynced();
        till().stop();
        till().outbox(till().outbox().restoredWithoutLast(5, EPOCH));
        till().start().awaitSynced();

        till().outbox().sales(2);
        till().wake();

        till().await(now -> till().outbox().acknowledged() == EPOCH + 2);
        till().awaitSynced();
        till().assertSameSums(administration);
    }

    @Test
    void showsAnEpochThatGoesOnFromAnotherHistory() {
        till().outbox().sales(20);
        till().start().awaitSynced();
        till().stop();
        till().outbox(till().outbox()
                .copyWithoutLast(5)
                .sale(9_999)
                .restoredWithoutLast(0, EPOCH)
                .sales(3));

        till().start();

        SyncStatus refused = till().await(Condition.REFUSED);
        assertThat(PumpedTill.trouble(refused)).isEqualTo(Kind.FORK);
        assertThat(refused.waiting()).isEqualTo(4);
        assertThat(sums().entries()).isEqualTo(21);
    }

    @Test
    void showsThatAnEpochEndsWithALineThatIsNoEntry() {
        till().outbox(till().outbox()
                .sales(3)
                .malformed("{")
                .restoredWithoutLast(0, EPOCH)
                .sales(2));

        till().start();

        SyncStatus refused = till().await(Condition.REFUSED);
        assertThat(PumpedTill.trouble(refused)).isEqualTo(Kind.FACT_REFUSED);
        assertThat(refused.waiting()).isEqualTo(1 + 3);
    }

    @Test
    void showsAnOldCopyOfARestoredTill() {
        till().outbox().sales(20);
        till().start().awaitSynced();
        till().stop();
        till().outbox(till().outbox().restoredWithoutLast(5, EPOCH).sales(4));
        till().start().awaitSynced();
        till().stop();
        till().outbox(till().outbox().copyWithoutLast(7));

        till().start();

        assertThat(PumpedTill.trouble(till().await(Condition.REFUSED))).isEqualTo(Kind.OLD_COPY);
    }

    private List<byte[]> onServer() {
        List<byte[]> entries = new ArrayList<>();
        try (TenantLink link = till().link()) {
            LostEntries.readAfter(link, 0, entries::add);
        }
        return entries;
    }

    private TillSums sums() {
        return administration.totals().read(tenant).stream()
                .filter(sums -> sums.tillId().equals(till().tillId()))
                .findFirst()
                .orElseThrow();
    }
}
