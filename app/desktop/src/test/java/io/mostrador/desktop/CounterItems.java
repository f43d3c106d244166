package io.mostrador.desktop;

import io.mostrador.domain.item.BundlePart;
import io.mostrador.domain.item.ChoiceGroup;
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
import io.mostrador.register.memory.SmallShop;
import java.util.List;

/// What is sold over the counter: packs, departments, bundles, what is made as it is wanted.
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

    static final Item COFFEE = item("COFFEE", "Café con leche", 2_500, ItemTraits.PLAIN);
    static final Item CROISSANT = item("CROISSANT", "Medialuna", 900, ItemTraits.PLAIN);
    static final Item BREAKFAST = item(
            "BREAKFAST",
            "Desayuno completo",
            3_800,
            ItemTraits.PLAIN.withParts(
                    List.of(BundlePart.parse(COFFEE.code().value()), BundlePart.parse("2*" + CROISSANT.code()))));

    static final Item ICE_CREAM = item(
            "ICE-CREAM",
            "Helado artesanal",
            3_200,
            ItemTraits.PLAIN.withChoices(List.of(
                    ChoiceGroup.parse("Tamaño 1-1: Chico; Grande +1500", SmallShop.ARS),
                    ChoiceGroup.parse("Salsa 0-2: Chocolate +400; Frutilla +400; Sin frutos secos", SmallShop.ARS))));

    private CounterItems() {}

    static List<Item> all() {
        return List.of(CAN, SIX_PACK, GREENGROCER, COFFEE, CROISSANT, BREAKFAST, ICE_CREAM);
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
