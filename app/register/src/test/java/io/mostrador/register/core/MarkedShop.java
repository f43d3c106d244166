package io.mostrador.register.core;

import io.mostrador.domain.code.CodeReader;
import io.mostrador.domain.code.CodeRules;
import io.mostrador.domain.code.LabelMask;
import io.mostrador.domain.code.OwnPrefix;
import io.mostrador.domain.code.Scanned;
import io.mostrador.domain.item.BundlePart;
import io.mostrador.domain.item.Gtin;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.item.ItemTraits;
import io.mostrador.domain.item.OpenPrice;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.tax.TaxCodes;
import io.mostrador.register.memory.SmallShop;
import java.util.ArrayList;
import java.util.List;

/// The small shop with a scale, and with articles that carry real GTINs.
final class MarkedShop {
    /// 1500,00 a piece.
    static final Item TUNA = item("4006381333931", "Atún en lata", UnitOfMeasure.EACH, 150_000);
    /// 8500,00 the kilogram; number 123 at the scale.
    static final Item HAM = item("123", "Jamón cocido", UnitOfMeasure.KILOGRAM, 850_000);
    /// 8500,00 the kilogram, with a GTIN of variable measure.
    static final Item BEEF = item("90012345678908", "Carne envasada", UnitOfMeasure.KILOGRAM, 850_000);
    /// 700,00 a piece; number 45678 at the scale.
    static final Item PIE = item("45678", "Empanada", UnitOfMeasure.EACH, 70_000);

    /// Its deposit is not among the items.
    static final Item CIDER = item("4006381333962", "Sidra", UnitOfMeasure.EACH, 100_000)
            .with(new ItemTraits(0, false, new ScanCode("ENV9"), null, List.of()));
    /// One of its parts is not among the items.
    static final Item HAMPER = item("CANASTA", "Canasta", UnitOfMeasure.EACH, 100_000)
            .with(ItemTraits.PLAIN.withParts(
                    List.of(BundlePart.parse(TUNA.code().value()), BundlePart.parse("2*TURRON"))));
    /// Sold as one of its variants.
    static final Item SHIRT = item("CAMISA", "Camisa", UnitOfMeasure.EACH, 1_000_000)
            .with(new ItemTraits(0, false, null, null, List.of("Talle", "Color")));
    static final Item SHIRT_M = item("CAMISA-M", "Camisa", UnitOfMeasure.EACH, 1_100_000)
            .with(new ItemTraits(0, false, null, SHIRT.code(), List.of("M", "azul")));
    /// Its price is typed.
    static final Item FLOWERS = new Item(
            new ItemId("7790000000050"),
            new ScanCode("7790000000050"),
            "Ramo de flores",
            "",
            UnitOfMeasure.EACH,
            SmallShop.pesos(0),
            TaxCodes.parse("IVA21"),
            null,
            OpenPrice.YES);

    /// With a tax of another country.
    static final Item FOREIGN =
            item("7800000000011", "Vino chileno", UnitOfMeasure.EACH, 70_000, TaxCodes.parse("ILA_VINOS"));

    static final CodeReader READER = new CodeReader(new CodeRules(
            List.of(new LabelMask("21IIIIIWWWWWC"), new LabelMask("22IIIIIPPPPPC")),
            List.of(new OwnPrefix("CL-", Scanned.Kind.LOYALTY), new OwnPrefix("REG-", Scanned.Kind.GIFT_CARD))));

    /// Some of everything a scanner may send here.
    static final List<String> CODES = List.of(
            "]E04006381333931",
            "REG-0001",
            "(01)04006381333931(17)270101(10)L1",
            "(01)04006381333931(17)260312",
            "(01)04006381333931(3922)99900",
            "(01)04006381333931(3932)8401299",
            "(01)04006381333932",
            "(01)90012345678908(3103)000425(3922)361250",
            "(01)90012345678908(3922)361200",
            "(01)04006381333948(21)S1",
            SmallShop.PHONE.code().value(),
            SmallShop.BEER.code().value(),
            SmallShop.BEER.code().value(),
            SmallShop.BOTTLE.code().value(),
            SmallShop.CASE.code().value(),
            SmallShop.BUNDLE.code().value(),
            "CANASTA",
            SmallShop.ICE_CREAM.code().value(),
            CIDER.code().value(),
            SHIRT.code().value(),
            SHIRT_M.code().value(),
            "CL-77",
            FLOWERS.code().value(),
            "7800000000011",
            label("210012300425"),
            label("210012399999"),
            label("220012336125"),
            label("220012300000"),
            label("224567812345"),
            label("214567800425"));

    private MarkedShop() {}

    static List<Item> items() {
        List<Item> items = new ArrayList<>(SmallShop.allItems());
        items.addAll(List.of(TUNA, HAM, BEEF, PIE, CIDER, HAMPER, SHIRT, SHIRT_M, FLOWERS, FOREIGN));
        return items;
    }

    /// Twelve digits and their check digit.
    static String label(String digits) {
        return digits + Gtin.checkDigit(digits);
    }

    private static Item item(String code, String name, UnitOfMeasure unit, long priceMinor) {
        return item(code, name, unit, priceMinor, TaxCodes.parse("IVA21"));
    }

    private static Item item(String code, String name, UnitOfMeasure unit, long priceMinor, TaxCodes taxes) {
        return new Item(new ItemId(code), new ScanCode(code), name, "", unit, SmallShop.pesos(priceMinor), taxes, null);
    }
}
