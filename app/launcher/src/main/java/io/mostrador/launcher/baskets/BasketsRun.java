package io.mostrador.launcher.baskets;

import io.mostrador.domain.people.OperatorId;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.ReceiptNumber;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.till.TillSessionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/// Sells random baskets with all a sale can have, brings their goods back, and holds every sale to what must be
/// true of it. A basket is made from its own seed, the run's and its number added.
public final class BasketsRun {
    private static final int MOST_TOLD = 20;
    /// Bytes and paper of so many refunds are looked at once; those of each basket are.
    private static final int REFUNDS_A_PAPER = 8;

    private final AtomicLong sold = new AtomicLong();
    private final AtomicLong refunds = new AtomicLong();
    private final AtomicLong reordered = new AtomicLong();
    private final List<String> broken = new ArrayList<>();

    private BasketsRun() {}

    /// @param progress told how many baskets are done, from any thread
    public static BasketsReport run(long seed, long count, LongConsumer progress) {
        BasketsRun run = new BasketsRun();
        AtomicLong done = new AtomicLong();
        LongStream.range(seed, seed + count).parallel().forEach(one -> {
            run.prove(one);
            progress.accept(done.incrementAndGet());
        });
        return new BasketsReport(run.sold.get(), run.refunds.get(), run.reordered.get(), run.broken);
    }

    private void prove(long seed) {
        try {
            basket(new SplittableRandom(seed));
        } catch (RuntimeException e) {
            synchronized (broken) {
                if (broken.size() < MOST_TOLD) {
                    broken.add("seed " + seed + ": " + e);
                }
            }
        }
    }

    private void basket(SplittableRandom random) {
        RandomShop shop = RandomShop.of(random);
        RandomBasket visit = RandomBasket.of(shop, random);
        SaleProof proof = new SaleProof(shop.terms(), new PaperProof(shop.store()));
        Basket basket = visit.basket();
        if (basket.isEmpty()) {
            // All voided: the register sells no such thing.
            return;
        }
        Sale sale = sold(shop, basket, random);
        proof.prove(sale);
        sold.incrementAndGet();
        if (!visit.isOrderPartOfARule()) {
            Broken.unlessEqual("the total in another order", visit.reversed().total(), basket.total());
            reordered.incrementAndGet();
        }
        new RefundProof(shop, random, refund -> {
                    Sale back = sold(shop, refund, random);
                    if (random.nextInt(REFUNDS_A_PAPER) == 0) {
                        proof.prove(back);
                    } else {
                        proof.sums(back);
                    }
                    refunds.incrementAndGet();
                })
                .prove(sale);
    }

    private static Sale sold(RandomShop shop, Basket basket, SplittableRandom random) {
        return Sale.complete(
                new RandomTenders(random).settled(basket),
                new Sale.Completion(
                        new ReceiptNumber("A1", 42),
                        new TillSessionId(new UUID(0, 1)),
                        LocalDate.of(2026, 11, 21),
                        Instant.parse("2026-11-21T21:30:00Z"),
                        shop.store().zone(),
                        new OperatorId("ana"),
                        "Ana Paz"));
    }
}
