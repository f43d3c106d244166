package io.mostrador.launcher.baskets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.people.OperatorId;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.ReceiptNumber;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.sale.SaleId;
import io.mostrador.domain.tax.TaxTotal;
import io.mostrador.domain.till.TillSessionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A short run of what `bench baskets` does for long.
class BasketsRunTest {
    @Test
    void everythingAddsUpWhateverIsSoldAndComesBack() {
        long seed = Long.getLong("mostrador.seed", System.nanoTime());
        System.out.println("BasketsRunTest seed " + seed);
        BasketsReport report = BasketsRun.run(seed, 400, _ -> {});

        assertThat(report.broken()).isEmpty();
        assertThat(report.baskets()).isGreaterThan(350);
        assertThat(report.refunds()).isGreaterThan(report.baskets());
        assertThat(report.reordered()).isGreaterThan(100);
    }

    /// A cent of tax is moved from one tax to another: every sum still adds up, only the taxes are wrong.
    @Test
    void findsATaxThatIsACentOff() {
        for (long seed = 1; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            RandomShop shop = RandomShop.of(random);
            Basket basket = RandomBasket.of(shop, random).basket();
            if (basket.isEmpty() || basket.taxes().size() < 2) {
                continue;
            }
            Basket paid = new RandomTenders(random).settled(basket);
            SaleProof proof = new SaleProof(shop.terms(), new PaperProof(shop.store()));
            proof.prove(sold(shop, paid, basket.taxes()));
            Sale wrong = sold(shop, paid, moved(basket.taxes()));
            assertThatThrownBy(() -> proof.sums(wrong)).as("seed " + seed).isInstanceOf(RuntimeException.class);
        }
    }

    private static List<TaxTotal> moved(List<TaxTotal> taxes) {
        Money cent = Money.of(1, taxes.getFirst().amount().currency());
        List<TaxTotal> moved = new ArrayList<>(taxes);
        TaxTotal one = moved.get(0);
        TaxTotal other = moved.get(1);
        moved.set(0, new TaxTotal(one.tax(), one.base(), one.amount().plus(cent)));
        moved.set(1, new TaxTotal(other.tax(), other.base(), other.amount().minus(cent)));
        return Collections.unmodifiableList(moved);
    }

    private static Sale sold(RandomShop shop, Basket basket, List<TaxTotal> taxes) {
        return new Sale(
                new SaleId(basket.id().value()),
                new ReceiptNumber("A1", 42),
                new TillSessionId(new UUID(0, 1)),
                LocalDate.of(2026, 11, 21),
                Instant.parse("2026-11-21T21:30:00Z"),
                shop.store().zone(),
                new OperatorId("ana"),
                "Ana Paz",
                basket.pricedLines(),
                shop.terms().taxPolicy(),
                taxes,
                basket.tenders(),
                basket.total(),
                basket.balance().rounding(),
                basket.remaining().negated(),
                basket.customer(),
                basket.redeemedCoupons());
    }
}
