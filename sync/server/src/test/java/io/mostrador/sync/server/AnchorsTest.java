package io.mostrador.sync.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.sync.protocol.EntryCodec;
import io.mostrador.sync.protocol.wire.AnchorAnswer;
import io.mostrador.sync.protocol.wire.AnchorStatus;
import io.mostrador.sync.protocol.wire.ErrorCode;
import io.mostrador.sync.protocol.wire.Paths;
import io.mostrador.sync.protocol.wire.SignedText;
import io.mostrador.sync.server.store.admin.KeptAnchor;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What a till signed of its journal, told over HTTP and kept in PostgreSQL.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnchorsTest {
    private static final String LINK = "fa11fa11".repeat(8);
    private static final String OTHER = "0badcafe".repeat(8);
    private static final long EPOCH = 2_828_400_000_001L;

    private final TestServer server = new TestServer();
    private final UUID tenant = server.newTenant("Almacén");
    private TestTill till = server.stranger();
    private SampleJournal journal = new SampleJournal(till.tillId());

    @BeforeEach
    void sell() {
        till = server.newTill(tenant);
        journal = new SampleJournal(till.tillId()).founded().opened().sale(100).sale(200);
        till.send(journal);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void keepsWhatIsNewerAndOnlyThat() {
        assertThat(told(2, hash(2), LINK)).isEqualTo(AnchorStatus.STORED);
        assertThat(told(4, hash(4), LINK)).isEqualTo(AnchorStatus.STORED);
        assertThat(told(4, hash(4), LINK)).isEqualTo(AnchorStatus.KNOWN);
        assertThat(told(3, hash(3), LINK)).isEqualTo(AnchorStatus.KNOWN);

        assertThat(kept())
                .containsExactly(
                        new KeptAnchor(2, hash(2), server.clock().instant(), false),
                        new KeptAnchor(4, hash(4), server.clock().instant(), false));
    }

    @Test
    void tellsAndKeepsAFork() {
        assertThat(told(3, OTHER, LINK)).isEqualTo(AnchorStatus.FORK);
        assertThat(told(4, hash(4), LINK)).isEqualTo(AnchorStatus.STORED);
        assertThat(told(4, hash(4), OTHER)).as("the same history, sealed anew").isEqualTo(AnchorStatus.KNOWN);
        assertThat(told(2, OTHER, LINK)).isEqualTo(AnchorStatus.FORK);
        assertThat(told(2, OTHER, LINK)).isEqualTo(AnchorStatus.FORK);

        assertThat(kept()).extracting(KeptAnchor::sequence).containsExactly(2L, 3L, 4L);
        assertThat(kept()).extracting(KeptAnchor::fork).containsExactly(true, true, false);
    }

    @Test
    void showsAForkOfAnEntryThatCameAfterItsAnchor() {
        assertThat(told(5, OTHER, LINK)).isEqualTo(AnchorStatus.STORED);
        assertThat(kept()).extracting(KeptAnchor::fork).containsExactly(false);

        till.send(journal.sale(300));

        assertThat(kept()).extracting(KeptAnchor::fork).containsExactly(true);
    }

    @Test
    void findsTheOldTillBesideItsRestoredSelf() {
        till.send(EPOCH, journal.restored(3, EPOCH).sale(1).from(EPOCH));
        assertThat(told(EPOCH + 1, till.head().hash(), LINK)).isEqualTo(AnchorStatus.STORED);

        assertThat(told(5, OTHER, LINK)).isEqualTo(AnchorStatus.FORK);
    }

    @Test
    void takesNoSignatureButTheTillsOwnForThis() {
        TestTill neighbour = server.newTill(tenant);
        byte[] ours = SignedText.journalHead(till.tillId(), 4, hash(4), LINK);

        assertThat(till.anchor(4, hash(4), LINK, neighbour.sign(ours)).code()).isEqualTo(ErrorCode.NOT_AUTHENTICATED);
        assertThat(till.anchor(4, hash(4), OTHER, till.sign(ours)).code()).isEqualTo(ErrorCode.NOT_AUTHENTICATED);
        assertThat(till.anchor(3, hash(4), LINK, till.sign(ours)).code()).isEqualTo(ErrorCode.NOT_AUTHENTICATED);
        assertThat(neighbour.anchor(4, hash(4), LINK, till.sign(ours)).code()).isEqualTo(ErrorCode.NOT_AUTHENTICATED);
        assertThat(till.anchor(4, hash(4), LINK, "***").code()).isEqualTo(ErrorCode.NOT_AUTHENTICATED);
        assertThat(kept()).isEmpty();
        assertThat(till.anchor(4, hash(4), LINK, till.sign(ours)).status()).isEqualTo(200);
    }

    @Test
    void takesNothingThatIsNoAnchor() {
        String signature = till.sign(new byte[0]);

        assertThat(till.anchor(0, hash(4), LINK, signature).code()).isEqualTo(ErrorCode.BAD_REQUEST);
        assertThat(till.anchor(4, "0badcafe", LINK, signature).code()).isEqualTo(ErrorCode.BAD_REQUEST);
        assertThat(till.anchor(4, hash(4), "x".repeat(64), signature).code()).isEqualTo(ErrorCode.BAD_REQUEST);
        assertThat(till.post(Paths.ANCHORS, new byte[17_000]).code()).isEqualTo(ErrorCode.TOO_LARGE);
        assertThat(server.stranger().anchor(4, hash(4), LINK, signature).code()).isEqualTo(ErrorCode.TOKEN_NEEDED);
        server.administration().revocations().revoke(tenant, till.tillId());
        assertThat(till.anchor(4, hash(4), LINK, till.sign(SignedText.journalHead(till.tillId(), 4, hash(4), LINK)))
                        .code())
                .isEqualTo(ErrorCode.TILL_REVOKED);
    }

    @Test
    void keepsNoMoreThanAThousandContradictions() {
        String url = server.database().url();
        DSL.using(SharedPostgres.instance().superuser(url.substring(url.lastIndexOf('/') + 1)), SQLDialect.POSTGRES)
                .execute(
                        "insert into till_anchor select ?, ?, 3, 'hash ' || n, ?, '', true, now()"
                                + " from generate_series(1, 999) n",
                        tenant,
                        till.tillId(),
                        LINK);

        assertThat(told(3, OTHER, LINK)).isEqualTo(AnchorStatus.FORK);
        assertThat(told(3, OTHER, OTHER)).isEqualTo(AnchorStatus.FORK);

        assertThat(kept()).hasSize(1_000);
        assertThat(told(4, hash(4), LINK)).isEqualTo(AnchorStatus.STORED);
    }

    @Test
    void hasNoAnchorsOfATillThatIsNotThere() {
        assertThatThrownBy(() -> server.administration().anchors().forEach(tenant, UUID.randomUUID(), anchor -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private AnchorStatus told(long sequence, String hash, String link) {
        return till.anchor(sequence, hash, link).as(AnchorAnswer.class).status();
    }

    private String hash(int sequence) {
        return EntryCodec.hash(journal.entries().get(sequence - 1));
    }

    private List<KeptAnchor> kept() {
        List<KeptAnchor> kept = new ArrayList<>();
        assertThat(server.administration().anchors().forEach(tenant, till.tillId(), kept::add))
                .isEqualTo(kept.size());
        return kept;
    }
}
