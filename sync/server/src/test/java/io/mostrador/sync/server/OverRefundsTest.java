package io.mostrador.sync.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.sync.server.store.admin.OverRefund;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// One receipt brought back at two tills that did not know of each other.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverRefundsTest {
    private final TestServer server = new TestServer();
    private UUID tenant = new UUID(0, 0);
    private TestTill seller = server.stranger();
    private TestTill other = server.stranger();
    private SampleJournal sold = new SampleJournal(seller.tillId());
    private SampleJournal refunded = new SampleJournal(other.tillId());

    @BeforeEach
    void enrolTwoTills() {
        tenant = server.newTenant("Cadena");
        seller = server.newTill(tenant);
        other = server.newTill(tenant);
        sold = new SampleJournal(seller.tillId()).founded().opened();
        refunded = new SampleJournal(other.tillId()).founded().opened();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private List<OverRefund> flagged() {
        return server.administration().overRefunds().read(tenant);
    }

    @Test
    void flagsALineThatCameBackMoreOftenThanItWasSold() {
        sold.sale(100_00);
        UUID saleId = sold.lastSaleId();
        seller.send(sold.returned(saleId, 1, 100_00));
        assertThat(flagged()).as("once is right").isEmpty();

        other.send(refunded.returned(saleId, 1, 100_00));
        assertThat(flagged()).containsExactly(new OverRefund(saleId, "A1", 1, 1, "Yerba", 1_000, 2_000, 200_00));
        assertThat(server.administration().overRefunds().read(server.newTenant("Otra")))
                .isEmpty();
    }

    @Test
    void theRefundsMayComeBeforeTheSale() {
        sold.sale(100_00);
        UUID saleId = sold.lastSaleId();
        other.send(refunded.returned(saleId, 1, 100_00).returned(saleId, 1, 100_00));
        assertThat(flagged()).as("nobody knows yet how many were sold").isEmpty();

        seller.send(sold);
        assertThat(flagged()).hasSize(1);
    }

    @Test
    void keepsEveryRefundWhateverItAddsUpTo() {
        sold.sale(100_00);
        seller.send(sold.returned(sold.lastSaleId(), 1, 100_00).returned(sold.lastSaleId(), 1, 100_00));

        assertThat(server.administration().totals().read(tenant).getFirst().problems())
                .isZero();
    }
}
