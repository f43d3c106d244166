package io.mostrador.register.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.tax.TaxCodes;
import io.mostrador.domain.tax.TaxRate;
import io.mostrador.register.memory.InMemoryItems;
import io.mostrador.register.memory.SmallShop;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemIndexTest {
    private static final List<String> PIECES =
            List.of("cho", "co", "Café", "a", "b", "Ña", "ndú", "leche", "7", "79", "ß", "é", "PAN", "ü", "日本", "x1");
    private static final List<String> GAPS = List.of("", "", " ", "-", " / ", "'", " & ", "  ");
    private static final List<String> CATEGORIES = List.of("", "Bebidas", "Lácteos", "Pan", "Limpieza");

    private static Item item(String code, String name) {
        return item(new ItemId(code), code, name, "", 100);
    }

    private static Item item(ItemId id, String code, String name, String category, long price) {
        return new Item(
                id,
                new ScanCode(code),
                name,
                category,
                UnitOfMeasure.EACH,
                SmallShop.pesos(price),
                TaxCodes.of(new TaxRate(2_100)),
                null);
    }

    private static ItemIndex index(String... names) {
        List<Item> items = new ArrayList<>();
        for (String name : names) {
            items.add(item("c" + items.size(), name));
        }
        return ItemIndex.of(new InMemoryItems(items));
    }

    private static List<String> names(List<Item> items) {
        return items.stream().map(Item::name).toList();
    }

    @Test
    void findsByCode() {
        ItemIndex index = ItemIndex.of(new InMemoryItems(SmallShop.items()));

        assertThat(index.find(SmallShop.MILK.code())).contains(SmallShop.MILK);
        assertThat(index.find(new ScanCode("nix"))).isEmpty();
        assertThat(index.size()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"choc negro", "NEGRO choc", "n c", "chocolate", "ch choc", "  choc   ", "choc-negr", "çhóc"})
    void findsByWordBeginningsInAnyOrderWhateverAccentsAndCase(String query) {
        assertThat(names(index("Chocolate Negro 70%", "Leche", "Café").search(query, 0, 10)))
                .containsExactly("Chocolate Negro 70%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hocolate", "choc leche", "negro x", "!", "%", "70%5"})
    void findsNothingForAnythingElse(String query) {
        assertThat(index("Chocolate Negro 70%", "Leche").search(query, 0, 10)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "strasse, Straße",
        "oeuf, Œufs frais",
        "smorrebrod, Smørrebrød",
        "lodz, Łódź",
        "fi, ﬁletes",
        "istanbul, İstanbul",
        "日, 日本酒",
        "ма, МАСЛО",
        "12, １２ piezas"
    })
    void foldsWhatPeopleDoNotType(String query, String name) {
        assertThat(names(index(name, "otro").search(query, 0, 10))).containsExactly(name);
    }

    @Test
    void answersInAlphabeticalOrderPageByPage() {
        ItemIndex index = index("zumo", "Água", "agua con gas", "Ábaco", "Zanahoria");

        assertThat(names(index.search("", 0, 10)))
                .containsExactly("Ábaco", "Água", "agua con gas", "Zanahoria", "zumo");
        assertThat(names(index.search("", 1, 2))).containsExactly("Água", "agua con gas");
        assertThat(index.search("", 5, 10)).isEmpty();
        assertThat(index.search("a", 0, 0)).isEmpty();
        assertThatThrownBy(() -> index.search("", -1, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> index.inCategory("", 0, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void findsCodesByTheirFirstDigits() {
        ItemIndex index = ItemIndex.of(new InMemoryItems(
                List.of(item("7790001", "Leche"), item("7791", "Pan"), item("x779", "Sal"), item("1", "Agua 779"))));

        assertThat(names(index.search("779", 0, 10))).containsExactly("Agua 779", "Leche", "Pan");
        assertThat(names(index.search("7790001", 0, 10))).containsExactly("Leche");
        assertThat(index.search("77900010", 0, 10)).isEmpty();
        assertThat(index.search("x779", 0, 10)).isEmpty();
    }

    @Test
    void readsNoMoreOfAQueryThanAnybodyTypes() {
        ItemIndex index = index("a", "b");
        assertThat(names(index.search("a" + " ".repeat(300) + "b", 0, 10))).containsExactly("a");
        assertThat(index.search("x ".repeat(1_000_000), 0, 10)).isEmpty();
    }

    @Test
    void listsCategoriesWithTheMostItemsFirst() {
        ItemIndex index = ItemIndex.of(new InMemoryItems(SmallShop.items()));

        assertThat(index.categories()).containsExactly("Lácteos", "Almacén", "Golosinas");
        assertThat(index.inCategory("Lácteos", 0, 10)).containsExactly(SmallShop.MILK, SmallShop.CHEESE);
        assertThat(index.inCategory("Nada", 0, 10)).isEmpty();
        assertThat(index.inCategory("", 0, 10)).isEmpty();
    }

    @Test
    void isEmptyWithoutItems() {
        ItemIndex index = ItemIndex.of(new InMemoryItems(List.of()));

        assertThat(index.search("", 0, 10)).isEmpty();
        assertThat(index.search("a", 0, 10)).isEmpty();
        assertThat(index.search("1", 0, 10)).isEmpty();
        assertThat(index.categories()).isEmpty();
        assertThat(index.find(new ScanCode("1"))).isEmpty();
    }

    @Test
    void takesChangesOfPriceNameCodeAndCategory() {
        ItemIndex index = ItemIndex.of(new InMemoryItems(SmallShop.items()));
        Item renamed = item(SmallShop.MILK.id(), "newcode", "Bebida de leche", "Bebidas", 5);
        index.apply(List.of(renamed), List.of(SmallShop.CHEESE.id()));

        assertThat(index.find(new ScanCode("newcode"))).contains(renamed);
        assertThat(index.find(SmallShop.MILK.code())).isEmpty();
        assertThat(index.find(SmallShop.CHEESE.code())).isEmpty();
        assertThat(index.search("leche", 0, 10)).containsExactly(renamed);
        assertThat(index.categories()).containsExactly("Almacén", "Bebidas", "Golosinas");
        assertThat(index.size()).isEqualTo(4);
    }

    @Test
    void reloadsEverythingFromItsSource() {
        ItemIndex index = index("viejo");
        index.apply(List.of(item("x", "cambio")), List.of());
        index.reload(new InMemoryItems(SmallShop.items()));

        assertThat(index.size()).isEqualTo(5);
        assertThat(index.search("viejo", 0, 10)).isEmpty();
    }

    @Test
    void answersAsTheNaiveSearchDoesWhateverChanges() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("ItemIndexTest seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 25; round++) {
            Map<ItemId, Item> items = new LinkedHashMap<>();
            randomItems(random, random.nextInt(60)).forEach(item -> items.put(item.id(), item));
            ItemIndex index = ItemIndex.of(new InMemoryItems(items.values()));
            for (int step = 0; step < 6; step++) {
                List<ItemId> removed = randomItems(random, random.nextInt(8)).stream()
                        .map(Item::id)
                        .toList();
                List<Item> changed = randomItems(random, random.nextInt(12));
                index.apply(changed, removed);
                removed.forEach(items::remove);
                changed.forEach(item -> items.put(item.id(), item));
                compare(index, items.values(), random, "seed " + seed);
            }
        }
    }

    @Test
    void answersTheSameAfterItWasBuiltAnewUnderManyChanges() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("ItemIndexTest seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        Map<ItemId, Item> items = new LinkedHashMap<>();
        ItemIndex index = ItemIndex.of(new InMemoryItems(List.of()));
        for (int page = 0; page < 3; page++) {
            List<Item> changed = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                int number = random.nextInt(6_000);
                changed.add(item(NaiveSearch.id(number), "c" + number, randomName(random), "Pan", 1));
            }
            index.apply(changed, List.of());
            changed.forEach(item -> items.put(item.id(), item));
            compare(index, items.values(), random, "seed " + seed);
        }
        assertThat(items.size()).isGreaterThan(Snapshot.MIN_CHANGES);
    }

    @Test
    void showsReadersEitherAllOfAChangeOrNothing() throws InterruptedException {
        ItemIndex index = ItemIndex.of(new InMemoryItems(List.of(item("a", "uno 0"), item("b", "uno 0"))));
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService reader = Executors.newSingleThreadExecutor();
        var torn = CompletableFuture.supplyAsync(
                () -> {
                    int looks = 0;
                    while (!done.get()) {
                        List<String> seen = names(index.search("uno", 0, 10));
                        assertThat(seen).hasSize(2);
                        assertThat(seen.getFirst()).isEqualTo(seen.getLast());
                        looks++;
                    }
                    return looks;
                },
                reader);
        for (int i = 1; i <= 1_000; i++) {
            index.apply(List.of(item("a", "uno " + i), item("b", "uno " + i)), List.of());
        }
        done.set(true);

        assertThat(torn.join()).isPositive();
        reader.shutdown();
        assertThat(reader.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    private static void compare(ItemIndex index, Collection<Item> items, SplittableRandom random, String as) {
        NaiveSearch naive = new NaiveSearch(items);
        assertThat(index.size()).as(as).isEqualTo(items.size());
        assertThat(index.categories()).as(as).isEqualTo(naive.categories());
        for (Item item : items) {
            assertThat(index.find(item.code())).as(as).contains(item);
        }
        for (int i = 0; i < 10; i++) {
            String query = randomQuery(random);
            int offset = random.nextInt(3) * random.nextInt(20);
            int limit = random.nextInt(30);
            assertThat(index.search(query, offset, limit))
                    .as(as + " query <" + query + "> from " + offset)
                    .isEqualTo(naive.search(query, offset, limit));
        }
        String category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
        assertThat(index.inCategory(category, 1, 20)).as(as).isEqualTo(naive.inCategory(category, 1, 20));
    }

    private static List<Item> randomItems(SplittableRandom random, int count) {
        Map<ItemId, Item> items = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            int number = random.nextInt(80);
            // Codes of different lengths that begin alike; one item keeps its code for ever.
            String code = Integer.toString(number * 7 + 1, 3) + "9".repeat(number % 4) + "0" + number;
            String category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
            ItemId id = NaiveSearch.id(number);
            items.put(id, item(id, code, randomName(random), category, random.nextInt(3)));
        }
        return List.copyOf(items.values());
    }

    private static String randomName(SplittableRandom random) {
        StringBuilder name = new StringBuilder(random.nextInt(8) == 0 ? "!" : "n");
        for (int i = random.nextInt(5); i >= 0; i--) {
            name.append(GAPS.get(random.nextInt(GAPS.size())));
            name.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return name.toString();
    }

    private static String randomQuery(SplittableRandom random) {
        if (random.nextInt(4) == 0) {
            return Integer.toString(random.nextInt(200), 3);
        }
        StringBuilder query = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            String piece = PIECES.get(random.nextInt(PIECES.size()));
            query.append(piece, 0, 1 + random.nextInt(piece.length())).append(' ');
        }
        return query.toString();
    }
}
