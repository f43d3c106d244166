package io.mostrador.desktop;

import io.mostrador.domain.item.Item;
import io.mostrador.register.port.ItemSearch;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Looks through all items one by one.
final class LinearSearch implements ItemSearch {
    private final List<Item> items;

    LinearSearch(List<Item> items) {
        this.items = items.stream()
                .sorted(Comparator.comparing(item -> plain(item.name())))
                .toList();
    }

    @Override
    public List<Item> search(String query, int offset, int limit) {
        List<String> wanted = Stream.of(plain(query).split(" ")).toList();
        return items.stream()
                .filter(item -> wanted.stream().allMatch(word -> hasWord(item, word)))
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Item> inCategory(String category, int offset, int limit) {
        return items.stream()
                .filter(item -> item.category().equals(category))
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Override
    public List<String> categories() {
        Map<String, Long> counts = items.stream().collect(Collectors.groupingBy(Item::category, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public int size() {
        return items.size();
    }

    private static boolean hasWord(Item item, String start) {
        return Stream.of(plain(item.name()).split(" ")).anyMatch(word -> word.startsWith(start));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
