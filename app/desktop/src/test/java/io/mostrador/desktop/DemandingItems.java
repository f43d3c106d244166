package io.mostrador.desktop;

import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.item.ItemTraits;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.tax.TaxCodes;
import io.mostrador.domain.tax.TaxRate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Items that ask for more than their price.
final class DemandingItems {
    static final Item BOTTLE = item("ENV-1000", "Envase retornable 1 L", 300, traits(0, false, "ENV-1000", null));
    static final Item BEER =
            item("4006381333955", "Cerveza rubia retornable 1 L", 2_000, traits(18, false, "ENV-1000", null));
    static final Item PHONE = item("4006381333948", "Teléfono celular 128 GB", 900_000, traits(0, true, null, null));
    static final Item SHIRT = item("CAMISA", "Camisa Oxford", 10_000, traits(0, false, null, null, "Talle", "Color"));
    static final Item FIRST_VARIANT = variant("S", "azul");

    private DemandingItems() {}

    /// With six variants of the shirt.
    static List<Item> all() {
        List<Item> all = new ArrayList<>(List.of(BOTTLE, BEER, PHONE, SHIRT));
        for (String size : List.of("S", "M", "L")) {
            for (String colour : List.of("azul", "blanco tiza")) {
                all.add(variant(size, colour));
            }
        }
        return all;
    }

    private static Item variant(String size, String colour) {
        String code = "CAMISA-" + "SML".indexOf(size) + size + "-" + colour.charAt(0);
        return item(code, "Camisa Oxford", 11_000, traits(0, false, null, "CAMISA", size, colour));
    }

    private static ItemTraits traits(
            int age, boolean serial, @Nullable String deposit, @Nullable String parent, String... attributes) {
        return new ItemTraits(
                age,
                serial,
                deposit == null ? null : new ScanCode(deposit),
                parent == null ? null : new ScanCode(parent),
                List.of(attributes));
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
