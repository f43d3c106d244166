package io.mostrador.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.coupon.CouponCode;
import io.mostrador.domain.coupon.CouponRedemption;
import io.mostrador.domain.coupon.PresentedCoupon;
import io.mostrador.domain.coupon.RedeemedCoupon;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.PriceModifier;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.till.TillSession;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.port.Journal;
import io.mostrador.register.port.PrintJob;
import io.mostrador.register.port.PrintJobState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Coupons of the open basket, of one that is set aside and of sales, after a restart and after a rebuild.
class CouponsOnDiskTest {
    private static final PresentedCoupon SINGLE = new PresentedCoupon(new CouponCode("V-1"), Set.of("v"), true);
    private static final PresentedCoupon REUSABLE = new PresentedCoupon(new CouponCode("W"), Set.of("w", "x"), false);

    @TempDir
    private Path root;

    private final DemoTill demo = new DemoTill(0);
    private Path directory = Path.of("");
    private final List<Sale> sold = new ArrayList<>();

    @BeforeEach
    void sell() {
        directory = root.resolve("till");
        try (TillStore store = TillStore.open(directory)) {
            store.found(DemoTill.founding());
            TillSession session = demo.open(store.journal());
            Basket paid = promoted(store.journal(), REUSABLE, SINGLE);
            sold.add(demo.pay(store.journal(), session, 1, paid).sale());
            Basket waiting = presented(store.journal(), SINGLE);
            store.journal().force(new Fact.BasketSuspended(waiting.id()), demo.stamp());
            presented(store.journal(), SINGLE, REUSABLE);
        }
    }

    private Basket presented(Journal journal, PresentedCoupon... coupons) {
        Basket basket = demo.scan(journal, 1);
        for (PresentedCoupon coupon : coupons) {
            journal.write(new Fact.CouponPresented(basket.id(), coupon), demo.stamp());
            basket = basket.present(coupon);
        }
        return basket;
    }

    private Basket promoted(Journal journal, PresentedCoupon... coupons) {
        Map<Integer, List<PriceModifier>> promotions = Map.of(1, List.of(off(10, "v"), off(20, "x")));
        Basket basket = presented(journal, coupons).withPromotions(promotions);
        journal.write(new Fact.PromotionsApplied(basket.id(), DemoTill.ARS, Map.of(), promotions), demo.stamp());
        return basket;
    }

    private static PriceModifier off(long minor, String promotion) {
        return new PriceModifier(PriceModifier.Kind.PROMOTION, DemoTill.money(-minor), "Oferta", promotion);
    }

    private void check(TillStore store) {
        var till = Objects.requireNonNull(store.memory().load().openTill());
        assertThat(till.basket().coupons()).containsExactly(SINGLE, REUSABLE);
        assertThat(till.suspended().getFirst().basket().coupons()).containsExactly(SINGLE);
        assertThat(store.memory().redeemedCoupons())
                .containsExactly(Map.entry(
                        SINGLE.code(),
                        new CouponRedemption("A1-00000001", sold.getFirst().completedAt())));
        assertThat(receipt(store).coupons())
                .containsExactly(
                        new RedeemedCoupon(SINGLE.code(), true, DemoTill.money(10)),
                        new RedeemedCoupon(REUSABLE.code(), false, DemoTill.money(20)));
    }

    private static Sale receipt(TillStore store) {
        PrintJob job = store.printQueue().next().orElseThrow();
        while (!(job.content() instanceof PrintJob.Content.Receipt)) {
            store.printQueue().mark(job.id(), PrintJobState.CONFIRMED);
            job = store.printQueue().next().orElseThrow();
        }
        return ((PrintJob.Content.Receipt) job.content()).sale();
    }

    @Test
    void areThereAfterARestart() {
        try (TillStore store = TillStore.open(directory)) {
            check(store);
        }
    }

    @Test
    void areThereAfterARebuild() {
        TillStore.rebuild(directory);
        try (TillStore store = TillStore.open(directory)) {
            check(store);
        }
    }
}
