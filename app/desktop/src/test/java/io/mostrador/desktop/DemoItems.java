package io.mostrador.desktop;

import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.tax.TaxCodes;
import io.mostrador.domain.tax.TaxRate;
import io.mostrador.register.memory.SmallShop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The demo shop's items, read from the launcher's own file.
final class DemoItems {
    private static final Path FILE = Path.of("../launcher/src/main/resources/io/mostrador/launcher/demo/shop.tsv");

    private DemoItems() {}

    static List<Item> all() {
        try (var lines = Files.lines(FILE)) {
            return lines.skip(1).map(line -> item(line.split("\t", -1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Item named(List<Item> items, String start) {
        return items.stream()
                .filter(item -> item.name().startsWith(start))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no item " + start));
    }

    private static Item item(String[] fields) {
        return new Item(
                new ItemId(fields[0]),
                new ScanCode(fields[0]),
                fields[1],
                fields[4],
                fields[5].equals("kg") ? UnitOfMeasure.KILOGRAM : UnitOfMeasure.EACH,
                Money.of(new BigDecimal(fields[2]).movePointRight(2).longValueExact(), SmallShop.ARS),
                TaxCodes.of(
                        new TaxRate(new BigDecimal(fields[3]).movePointRight(2).intValueExact())),
                null);
    }
}
