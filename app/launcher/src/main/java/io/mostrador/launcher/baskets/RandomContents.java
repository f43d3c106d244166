package io.mostrador.launcher.baskets;

import io.mostrador.domain.item.PackOf;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.LineChoice;
import io.mostrador.domain.sale.LineContents;
import io.mostrador.domain.sale.LinePart;
import io.mostrador.domain.tax.Tax;
import io.mostrador.domain.tax.TaxCodes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/// What is in one unit of what is sold, and its taxes: most are the item itself, some bundles, packs or chosen.
record RandomContents(LineContents contents, List<Tax> taxes) {
    static RandomContents of(RandomShop shop, SplittableRandom random) {
        List<Tax> taxes = shop.anyTaxes(random);
        return switch (random.nextInt(12)) {
            case 0, 1 -> bundle(shop, random);
            case 2 ->
                new RandomContents(
                        new LineContents(
                                new PackOf(new ScanCode("a1"), Quantity.ofUnits(random.nextLong(2, 25)), "Caja"),
                                List.of(),
                                List.of()),
                        taxes);
            case 3 ->
                new RandomContents(
                        LineContents.NONE.choosing(List.of(new LineChoice(
                                "Tamaño", "Chico", Money.zero(shop.terms().currency())))),
                        taxes);
            default -> new RandomContents(LineContents.NONE, taxes);
        };
    }

    private static RandomContents bundle(RandomShop shop, SplittableRandom random) {
        List<LinePart> parts = new ArrayList<>();
        Set<Tax> taxes = new LinkedHashSet<>();
        int count = random.nextInt(1, 5);
        for (int i = 0; i < count; i++) {
            List<Tax> ofPart = shop.anyTaxes(random);
            taxes.addAll(ofPart);
            parts.add(new LinePart(
                    new ScanCode("p" + i),
                    "Parte",
                    Quantity.ofUnits(random.nextLong(1, 4)),
                    shop.price(random),
                    new TaxCodes(ofPart.stream().map(Tax::code).toList())));
        }
        return new RandomContents(new LineContents(null, parts, List.of()), List.copyOf(taxes));
    }

    boolean isItemItself() {
        return contents.equals(LineContents.NONE);
    }
}
