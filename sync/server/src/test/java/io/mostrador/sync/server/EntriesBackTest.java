package io.mostrador.sync.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.sync.protocol.wire.ErrorCode;
import io.mostrador.sync.protocol.wire.Paths;
import io.mostrador.sync.protocol.wire.WireLimits;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A till that lost entries gets them back, its own and nobody else's.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntriesBackTest {
    private static final long EPOCH = 2_828_400_000_001L;

    private final TestServer server = new TestServer();
    private final UUID tenant = server.newTenant("Almacén");
    private TestTill till = server.stranger();
    private SampleJournal journal = new SampleJournal(till.tillId());

    @BeforeEach
    void enrolATill() {
        till = server.newTill(tenant);
        journal = new SampleJournal(till.tillId()).founded().opened();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void givesTheWholeChainByteForByteInOrder() {
        journal.sale(100).malformed("{").malformed("").sale(200);
        till.send(journal);

        assertThat(till.entries(0, 500)).containsExactlyElementsOf(journal.entries());
        assertThat(till.entries(2, 3))
                .containsExactlyElementsOf(journal.entries().subList(2, 5));
        assertThat(till.entries(journal.size(), 500)).isEmpty();
    }

    @Test
    void givesNothingThatWasRefused() {
        till.send(journal);
        till.send(new SampleJournal(till.tillId()).founded().opened().malformed("{"));
        till.send(new SampleJournal(till.tillId()).founded().noSale());

        assertThat(till.entries(0, 500)).containsExactlyElementsOf(journal.entries());
    }

    @Test
    void givesWhatIsAfterAnEpochToo() {
        journal.sale(100).sale(200);
        till.send(journal);
        SampleJournal restored = journal.restored(3, EPOCH).sale(300);
        till.send(EPOCH, restored.from(EPOCH));

        assertThat(till.entries(3, 500))
                .containsExactly(
                        journal.entries().get(3),
                        restored.entries().get(3),
                        restored.entries().get(4));
    }

    @Test
    void givesNoMoreBytesThanABatchHasButAlwaysOneEntry() {
        String half = "x".repeat(WireLimits.AIMED_BATCH_BYTES / 2);
        journal.malformed(half)
                .malformed(half)
                .sale(100)
                .malformed(half + half + half)
                .sale(200);
        till.send(1, journal.entries().subList(0, 5));
        till.send(6, journal.from(6));

        assertThat(till.head().contiguous()).isEqualTo(journal.size());
        assertThat(till.entries(2, 500)).hasSize(2);
        assertThat(till.entries(3, 500)).hasSize(2);
        assertThat(till.entries(5, 500)).hasSize(1);
        assertThat(till.entries(6, 500)).hasSize(1);
    }

    @Test
    void givesATillItsOwnOnly() {
        till.send(journal);
        TestTill neighbour = server.newTill(tenant);
        TestTill namesake = new TestTill(server.server().uri(), till.tillId())
                .joined(server.newCode(server.newTenant("Otro almacén")));

        assertThat(neighbour.entries(0, 500)).isEmpty();
        assertThat(namesake.entries(0, 500)).isEmpty();
        assertThat(till.entries(0, 500)).hasSize(2);
    }

    @Test
    void asksForATokenALimitAndAWelcome() {
        assertThat(server.stranger().get(Paths.ENTRIES + "?after=0&limit=1").code())
                .isEqualTo(ErrorCode.TOKEN_NEEDED);
        assertThat(till.get(Paths.ENTRIES + "?after=0").code()).isEqualTo(ErrorCode.BAD_REQUEST);
        assertThat(till.get(Paths.ENTRIES + "?after=-1&limit=1").code()).isEqualTo(ErrorCode.BAD_REQUEST);
        assertThat(till.get(Paths.ENTRIES + "?after=0&limit=501").code()).isEqualTo(ErrorCode.BAD_REQUEST);
        server.administration().revocations().revoke(tenant, till.tillId());
        assertThat(till.get(Paths.ENTRIES + "?after=0&limit=1").code()).isEqualTo(ErrorCode.TILL_REVOKED);
    }
}
