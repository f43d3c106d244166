package io.mostrador.sync.server;

import static io.mostrador.sync.protocol.wire.EntryStatus.ACCEPTED;
import static io.mostrador.sync.protocol.wire.EntryStatus.DUPLICATE;
import static io.mostrador.sync.protocol.wire.EntryStatus.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.sync.protocol.EntryCodec;
import io.mostrador.sync.protocol.wire.BatchAnswer;
import io.mostrador.sync.protocol.wire.EntryResult;
import io.mostrador.sync.protocol.wire.EntryStatus;
import io.mostrador.sync.server.store.admin.TillSums;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A till that was restored from a backup, and what the server makes of it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EpochTest {
    private static final long EPOCH = 2_828_400_000_001L;

    private final TestServer server = new TestServer();
    private final UUID tenant = server.newTenant("Almacén");
    private TestTill till = server.stranger();
    private SampleJournal lost = new SampleJournal(till.tillId());

    @BeforeEach
    void loseTheTill() {
        till = server.newTill(tenant);
        lost = new SampleJournal(till.tillId())
                .founded()
                .opened()
                .sale(100)
                .sale(200)
                .sale(400);
        till.send(lost);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void countsTheSalesThatTheTillLostAndThoseAfter() {
        SampleJournal restored = lost.restored(3, EPOCH).sale(800).sale(1_600);

        BatchAnswer answer = till.send(EPOCH, restored.from(EPOCH));

        assertThat(statuses(answer)).containsOnly(ACCEPTED).hasSize(3);
        assertThat(answer.contiguous()).isEqualTo(EPOCH + 2);
        assertThat(till.head().hash())
                .isEqualTo(EntryCodec.hash(restored.entries().getLast()));
        assertThat(sums().entries()).isEqualTo(8);
        assertThat(sums().problems()).isZero();
        assertThat(sums().sales())
                .containsExactly(new TillSums.SaleSums("A1", "ARS", 5, 100 + 200 + 400 + 800 + 1_600, 1, 1_005));
    }

    @Test
    void takesAnEpochTwiceAndCountsItOnce() {
        SampleJournal restored = lost.restored(3, EPOCH).sale(800);
        till.send(EPOCH, restored.from(EPOCH));

        assertThat(statuses(till.send(EPOCH, restored.from(EPOCH)))).containsOnly(DUPLICATE);
        assertThat(sums().sales().getFirst().count()).isEqualTo(4);
    }

    @Test
    void goesOnFromALineThatIsNoEntry() {
        lost.malformed("{").sale(800);
        till.send(lost);
        SampleJournal restored = lost.restored(6, EPOCH);

        assertThat(statuses(till.send(EPOCH, restored.from(EPOCH)))).containsOnly(ACCEPTED);
    }

    @Test
    void refusesAnotherHistoryAndWhatTheOldTillStillSells() {
        SampleJournal other =
                new SampleJournal(till.tillId()).founded().opened().sale(999).restored(3, EPOCH);
        assertThat(statuses(till.send(EPOCH, other.from(EPOCH)))).containsOnly(REJECTED);

        till.send(EPOCH, lost.restored(3, EPOCH).from(EPOCH));
        lost.sale(1);

        assertThat(statuses(till.send(6, lost.from(6)))).containsOnly(REJECTED);
        assertThat(sums().refused()).isEqualTo(2);
        assertThat(sums().sales().getFirst().count()).isEqualTo(3);
    }

    private TillSums sums() {
        return server.administration().totals().read(tenant).stream()
                .filter(sums -> sums.tillId().equals(till.tillId()))
                .findFirst()
                .orElseThrow();
    }

    private static List<EntryStatus> statuses(BatchAnswer answer) {
        return answer.results().stream().map(EntryResult::status).toList();
    }
}
