package io.mostrador.sync.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.sync.server.store.admin.OverusedCard;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// One gift card, used at two tills that did not know of each other.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverusedCardsTest {
    private static final String CARD = "REG-0001";

    private final TestServer server = new TestServer();
    private UUID tenant = new UUID(0, 0);
    private TestTill seller = server.stranger();
    private TestTill other = server.stranger();
    private SampleJournal sold = new SampleJournal(seller.tillId());
    private SampleJournal used = new SampleJournal(other.tillId());

    @BeforeEach
    void enrolTwoTills() {
        tenant = server.newTenant("Cadena");
        seller = server.newTill(tenant);
        other = server.newTill(tenant);
        sold = new SampleJournal(seller.tillId()).founded().opened();
        used = new SampleJournal(other.tillId()).founded().opened();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private List<OverusedCard> flagged() {
        return server.administration().overusedCards().read(tenant);
    }

    @Test
    void flagsACardFromWhichMoreWasTakenThanWasOnIt() {
        seller.send(sold.loaded(CARD, 100_00, 100_00).withCard(CARD, 70_00, 30_00L));
        assertThat(flagged()).isEmpty();

        other.send(used.withCard(CARD, 40_00, null));
        assertThat(flagged()).containsExactly(new OverusedCard(CARD, "ARS", 100_00, 110_00, 2));
        assertThat(server.administration().overusedCards().read(server.newTenant("Otra")))
                .isEmpty();
    }

    @Test
    void theUseMayComeBeforeTheLoad() {
        other.send(used.withCard(CARD, 40_00, null));
        assertThat(flagged()).as("all that is known").hasSize(1);

        seller.send(sold.loaded(CARD, 100_00, 100_00));
        assertThat(flagged()).isEmpty();
    }

    @Test
    void whatATopUpOrARefundPutsOnItMayBeUsedAnywhere() {
        seller.send(sold.loaded(CARD, 10_00, 10_00).withCard(CARD, -20_00, 30_00L));
        other.send(used.loaded(CARD, 5_00, 5_00).withCard(CARD, 35_00, null));

        assertThat(flagged()).isEmpty();
    }

    @Test
    void keepsEverySaleWhateverItTook() {
        other.send(used.withCard(CARD, 40_00, null));

        assertThat(server.administration().totals().read(tenant).stream()
                        .mapToLong(sums -> sums.problems())
                        .sum())
                .isZero();
    }
}
