package io.mostrador.sync.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A till knows only the coupons it took itself; the server knows them all.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CouponReuseTest {
    private final TestServer server = new TestServer();
    private final UUID tenant = server.newTenant("Cadena");

    @AfterAll
    void stop() {
        server.close();
    }

    private UUID sell(UUID seller, String code, boolean singleUse) {
        TestTill till = server.newTill(seller);
        till.send(new SampleJournal(till.tillId()).founded().opened().saleWithCoupon(code, singleUse));
        return till.tillId();
    }

    /// Till and sequence of a sale, and those of the sale that had used its coupon.
    private List<String> flagged(String code) {
        return superuser()
                .fetch(
                        "select concat_ws(' ', till_id, sequence, other_till_id, other_sequence) from coupon_reuse"
                                + " where code = ? order by sequence",
                        code)
                .getValues(0, String.class);
    }

    private DSLContext superuser() {
        String url = server.database().url();
        return DSL.using(
                SharedPostgres.instance().superuser(url.substring(url.lastIndexOf('/') + 1)), SQLDialect.POSTGRES);
    }

    @Test
    void ofACouponForOneUseAtTwoTillsIsFlaggedAndBothSalesStand() {
        UUID first = sell(tenant, "V-1", true);
        UUID second = sell(tenant, "V-1", true);

        assertThat(flagged("V-1")).containsExactly(second + " 3 " + first + " 3");
        assertThat(superuser().fetchCount(DSL.table("sale_coupon"), DSL.condition("code = 'V-1'")))
                .isEqualTo(2);
    }

    @Test
    void ofOneThatCanBeUsedAgainIsNone() {
        sell(tenant, "W", false);
        sell(tenant, "W", false);

        assertThat(flagged("W")).isEmpty();
    }

    @Test
    void atAnotherTenantIsNone() {
        sell(tenant, "X-1", true);
        sell(server.newTenant("Otra"), "X-1", true);

        assertThat(flagged("X-1")).isEmpty();
    }

    @Test
    void atOneTillTwiceFlagsTheLaterSale() {
        TestTill till = server.newTill(tenant);
        till.send(new SampleJournal(till.tillId())
                .founded()
                .opened()
                .saleWithCoupon("Y-1", true)
                .saleWithCoupon("Y-1", true));

        assertThat(flagged("Y-1")).containsExactly(till.tillId() + " 4 " + till.tillId() + " 3");
    }
}
