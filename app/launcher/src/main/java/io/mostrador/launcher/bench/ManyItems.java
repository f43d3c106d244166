package io.mostrador.launcher.bench;

import io.mostrador.domain.item.Gtin;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Money;
import io.mostrador.launcher.demo.DemoShop;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// A catalogue of any size with names made of the demo shop's words, the same for the same seed.
final class ManyItems {
    static final int COUNT = 300_000;

    private ManyItems() {}

    static List<Item> of(int count, long seed) {
        List<Item> shop = DemoShop.plainItems();
        SplittableRandom random = new SplittableRandom(seed);
        List<Item> items = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Item first = shop.get(random.nextInt(shop.size()));
            Item second = shop.get(random.nextInt(shop.size()));
            String digits = "29%010d".formatted(i);
            String code = digits + Gtin.checkDigit(digits);
            items.add(new Item(
                    new ItemId(code),
                    new ScanCode(code),
                    first.name() + " " + second.name() + " " + random.nextInt(1_000),
                    first.category(),
                    UnitOfMeasure.EACH,
                    Money.of(1_000 + random.nextInt(1_000_000), DemoShop.CURRENCY),
                    first.taxes(),
                    null));
        }
        return items;
    }
}
