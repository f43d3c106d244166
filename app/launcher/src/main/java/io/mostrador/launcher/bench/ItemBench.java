package io.mostrador.launcher.bench;

import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.launcher.measure.Latencies;
import io.mostrador.register.item.ItemIndex;
import io.mostrador.register.memory.InMemoryItems;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Finding among 300,000 items: by code against a plain hash map, by the beginnings of words as a person types them.
final class ItemBench implements Benchmark {
    private static final long SEED = 20_261_122;
    private static final int ROUNDS = 50_000;
    private static final int PAGE = 60;
    private static final List<String> QUERIES = List.of(
            "y",
            "le",
            "yer",
            "yerba ma",
            "aceite gir",
            "que cre 5",
            "a b",
            "a e 1",
            "gal choc 12",
            "zzz",
            "cafe mol",
            "29000012",
            "pan",
            "d d",
            "1");

    @Override
    public String name() {
        return "items";
    }

    @Override
    public List<BenchRow> run(Path folder) throws Exception {
        List<Item> items = ManyItems.of(ManyItems.COUNT, SEED);
        ItemIndex index = ItemIndex.of(new InMemoryItems(items));
        Map<ScanCode, Item> map = new HashMap<>();
        items.forEach(item -> map.put(item.code(), item));
        SplittableRandom random = new SplittableRandom(SEED);
        List<Latencies> lookups = Turns.measure(
                ROUNDS,
                ROUNDS,
                () -> {
                    ScanCode code = items.get(random.nextInt(items.size())).code();
                    return Turns.timed(() -> require(index.find(code).isPresent()))
                            .nanos();
                },
                () -> {
                    ScanCode code = items.get(random.nextInt(items.size())).code();
                    return Turns.timed(() -> require(map.get(code) != null)).nanos();
                });
        Latencies search = Turns.measure(ROUNDS / 10, ROUNDS / 5, () -> {
                    String query = QUERIES.get(random.nextInt(QUERIES.size()));
                    return Turns.timed(
                                    () -> require(index.search(query, 0, PAGE).size() <= PAGE))
                            .nanos();
                })
                .getFirst();
        return List.of(
                BenchRow.against("item-lookup-300k", lookups.get(0), "hash-map", lookups.get(1)),
                BenchRow.alone("item-search-300k", search));
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("the index gave a wrong answer");
        }
    }
}
