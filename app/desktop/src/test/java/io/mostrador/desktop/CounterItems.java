package io.mostrador.desktop;

import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.item.ItemTraits;
import io.mostrador.domain.item.OpenPrice;
import io.mostrador.domain.item.PackOf;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.tax.TaxCodes;
import io.mostrador.domain.tax.TaxRate;
import java.util.List;

/// What is sold over the counter: packs, departments.
final class CounterItems {
    static final Item CAN = item("CAN", "Zumo de uva 473 ml", 1_890, ItemTraits.PLAIN);
    static final Item SIX_PACK = item(
            "CAN-6",
            "Zumo de uva 473 ml",
            10_490,
            ItemTraits.PLAIN.with(new PackOf(CAN.code(), Quantity.ofUnits(6), "Six pack")));
    static final Item GREENGROCER = new Item(
            new ItemId("DEPT-VERDULERIA"),
            new ScanCode("DEPT-VERDULERIA"),
            "Verdulería",
            "Frutas y verduras",
            UnitOfMeasure.EACH,
            TestTill.pesos(0),
            TaxCodes.of(new TaxRate(1_050)),
            null,
            OpenPrice.YES);

    private CounterItems() {}

    static List<Item> all() {
        return List.of(CAN, SIX_PACK, GREENGROCER);
    }

    private static Item item(String code, String name, long pesos, ItemTraits traits) {
        return new Item(
                        new ItemId(code),
                        new ScanCode(code),
                        name,
                        "Varios",
                        UnitOfMeasure.EACH,
                        TestTill.pesos(pesos),
                        TaxCodes.of(new TaxRate(2_100)),
                        null)
                .with(traits);
    }
}
