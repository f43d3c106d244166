package io.mostrador.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.item.BundlePart;
import io.mostrador.domain.item.ChoiceGroup;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemTraits;
import io.mostrador.domain.item.PackOf;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.money.Quantity;
import io.mostrador.register.fact.Fact;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ItemImportTest {
    @TempDir
    private Path root;

    private final DemoTill demo = new DemoTill(0);
    private Path directory = Path.of("");

    @BeforeEach
    void found() {
        directory = root.resolve("till");
        try (TillStore store = TillStore.open(directory)) {
            store.found(DemoTill.founding());
        }
    }

    @Test
    void importsTwiceWithoutDoubling() {
        try (TillStore store = TillStore.open(directory)) {
            importItems(store, 2_500);
            importItems(store, 2_500);
            List<Item> items = items(store);
            assertThat(items).hasSize(2_500);
            assertThat(items).contains(DemoTill.item(1), DemoTill.item(2_500));
            assertThat(store.items().find(DemoTill.item(42).code())).contains(DemoTill.item(42));
        }
    }

    @Test
    void showsNothingOfAnImportThatWasBrokenOff() throws IOException {
        Path killed = root.resolve("killed");
        try (TillStore store = TillStore.open(directory)) {
            stage(store, demo.id(), 1_500);
            Copies.copy(directory, killed);
        }
        try (TillStore store = TillStore.open(killed)) {
            assertThat(items(store)).isEmpty();
            importItems(store, 10);
            assertThat(items(store)).hasSize(10);
        }
    }

    @Test
    void takesTheLastOfAnItemThatComesTwice() {
        Item first = DemoTill.item(1);
        Item second = new Item(
                first.id(),
                first.code(),
                "Otro nombre",
                first.category(),
                first.unit(),
                first.unitPrice(),
                first.taxes(),
                null);
        try (TillStore store = TillStore.open(directory)) {
            UUID importId = demo.id();
            store.journal().write(new Fact.ItemChunkImported(importId, List.of(first, second)), demo.stamp());
            store.journal().force(new Fact.ItemsImported(importId, 2), demo.stamp());
            assertThat(items(store)).containsExactly(second);
        }
    }

    @Test
    void keepsWhatAnItemAsksForBeyondItsPrice() {
        Item variant = DemoTill.item(1)
                .with(new ItemTraits(18, true, new ScanCode("ENV1"), new ScanCode("CAMISA"), List.of("M", "azul")));
        try (TillStore store = TillStore.open(directory)) {
            UUID importId = demo.id();
            store.journal().write(new Fact.ItemChunkImported(importId, List.of(variant)), demo.stamp());
            store.journal().force(new Fact.ItemsImported(importId, 1), demo.stamp());
            assertThat(items(store)).containsExactly(variant);
            assertThat(store.items().find(variant.code())).contains(variant);
        }
    }

    @Test
    void keepsWhatIsInItemsAndChosenOfThem() {
        Item pack = DemoTill.item(1)
                .with(ItemTraits.PLAIN.with(new PackOf(new ScanCode("B1"), new Quantity(6_500), "Six pack")));
        Item bundle = DemoTill.item(2)
                .with(ItemTraits.PLAIN.withParts(List.of(
                        new BundlePart(new ScanCode("B1"), Quantity.ofUnits(2)),
                        new BundlePart(new ScanCode("2*B"), new Quantity(500)))));
        ChoiceGroup size = ChoiceGroup.parse(
                "Tamaño 1-1: Chico; Grande +50,5", pack.unitPrice().currency());
        Item asked = DemoTill.item(3).with(ItemTraits.PLAIN.withChoices(List.of(size)));
        try (TillStore store = TillStore.open(directory)) {
            UUID importId = demo.id();
            store.journal().write(new Fact.ItemChunkImported(importId, List.of(pack, bundle, asked)), demo.stamp());
            store.journal().force(new Fact.ItemsImported(importId, 3), demo.stamp());
            assertThat(items(store)).containsExactly(pack, bundle, asked);
            assertThat(store.items().find(bundle.code())).contains(bundle);
        }
    }

    @Test
    void namesAnImportThatLacksAChunkAndGoesOn() {
        try (TillStore store = TillStore.open(directory)) {
            UUID importId = demo.id();
            stage(store, importId, 10);
            long sequence = store.journal()
                    .force(new Fact.ItemsImported(importId, 11), demo.stamp())
                    .sequence();
            assertThat(store.unprojected()).containsOnlyKeys(sequence);
            assertThat(store.unprojected().get(sequence)).contains("has 10 items in its chunks, not 11");
            importItems(store, 5);
            assertThat(items(store)).hasSize(5);
        }
    }

    @Test
    @Tag("slow")
    void importsThreeHundredThousandItems() {
        try (TillStore store = TillStore.open(directory)) {
            long begun = System.nanoTime();
            importItems(store, 300_000);
            long imported = System.nanoTime();
            importItems(store, 300_000);
            long again = System.nanoTime();
            assertThat(items(store)).hasSize(300_000);
            long read = System.nanoTime();
            System.out.printf(
                    "300,000 items: imported in %d ms, again in %d ms, read in %d ms%n",
                    (imported - begun) / 1_000_000, (again - imported) / 1_000_000, (read - again) / 1_000_000);
            assertThat(imported - begun).isLessThan(40_000_000_000L);
        }
    }

    private void importItems(TillStore store, int count) {
        UUID importId = demo.id();
        stage(store, importId, count);
        store.journal().force(new Fact.ItemsImported(importId, count), demo.stamp());
    }

    private void stage(TillStore store, UUID importId, int count) {
        for (int from = 1; from <= count; from += 1_000) {
            List<Item> chunk = IntStream.rangeClosed(from, Math.min(count, from + 999))
                    .mapToObj(DemoTill::item)
                    .toList();
            store.journal().write(new Fact.ItemChunkImported(importId, chunk), demo.stamp());
        }
    }

    private static List<Item> items(TillStore store) {
        List<Item> items = new ArrayList<>();
        store.items().forEach(items::add);
        return items;
    }
}
