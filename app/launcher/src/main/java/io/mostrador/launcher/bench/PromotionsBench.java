package io.mostrador.launcher.bench;

import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.promotion.Promotions;
import io.mostrador.domain.promotion.rule.Circumstances;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.tax.RateCode;
import io.mostrador.domain.tax.Tax;
import io.mostrador.domain.tax.TaxRate;
import io.mostrador.launcher.demo.DemoShop;
import io.mostrador.launcher.measure.Latencies;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Working out the promotions after each scan of baskets that grow from 1 to 100 lines, with 1,000 active rules
/// against 50: on a few items, on categories, on everything, on the whole basket, overlapping bundles.
final class PromotionsBench implements Benchmark {
    private static final long SEED = 20_261_122;
    private static final int ITEMS = 5_000;
    private static final int LINES = 100;
    private static final int MANY_RULES = 1_000;
    private static final int FEW_RULES = 50;
    private static final int WARM_UP = 40 * LINES;
    private static final int ROUNDS = 50 * LINES;

    @Override
    public String name() {
        return "promotions";
    }

    @Override
    public List<BenchRow> run(Path folder) throws Exception {
        List<Item> items = ManyItems.of(ITEMS, SEED);
        ManyPromotions rules = new ManyPromotions(items, SEED);
        List<Latencies> times = Turns.measure(
                WARM_UP,
                ROUNDS,
                new Scans(Promotions.of(DemoShop.CURRENCY, rules.of(MANY_RULES)), items)::scan,
                new Scans(Promotions.of(DemoShop.CURRENCY, rules.of(FEW_RULES)), items)::scan);
        return List.of(BenchRow.against("promotions-1000", times.get(0), "50 rules", times.get(1)));
    }

    /// One basket after the other, each scan adding a line.
    private static final class Scans {
        private static final List<Tax> TAXES = List.of(RateCode.tax(new TaxRate(2_100)));
        private final Promotions promotions;
        private final List<Item> items;
        private final SplittableRandom random = new SplittableRandom(SEED);
        private final Circumstances circumstances = Circumstances.at(ManyPromotions.MOMENT);
        private List<SaleLine> basket = new ArrayList<>();

        Scans(Promotions promotions, List<Item> items) {
            this.promotions = promotions;
            this.items = items;
        }

        long scan() throws Exception {
            if (basket.size() == LINES) {
                basket = new ArrayList<>();
            }
            Item item = items.get(random.nextInt(items.size()));
            Quantity quantity = Quantity.ofUnits(random.nextInt(4) == 0 ? 2 : 1);
            basket.add(SaleLine.of(basket.size() + 1, item, TAXES, quantity, EntryMethod.SCANNED));
            return Turns.timed(this::evaluate).nanos();
        }

        private void evaluate() {
            if (promotions.evaluate(basket, circumstances).total().isNegative()) {
                throw new IllegalStateException("a promotion made the basket dearer");
            }
        }
    }
}
