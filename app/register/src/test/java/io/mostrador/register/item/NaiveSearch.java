package io.mostrador.register.item;

import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.item.ScanCode;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The contract of the index written down as simply as it goes: looks at every item every time.
record NaiveSearch(Collection<Item> items) {

    Optional<Item> find(ScanCode code) {
        return items.stream().filter(item -> item.code().equals(code)).findFirst();
    }

    List<Item> search(String query, int offset, int limit) {
        String typed = query.strip();
        List<String> asked = words(typed);
        Predicate<Item> byWords = item -> !asked.isEmpty()
                && asked.stream()
                        .allMatch(prefix -> words(item.name()).stream().anyMatch(word -> word.startsWith(prefix)));
        Predicate<Item> byCode =
                item -> typed.matches("[0-9]+") && item.code().value().startsWith(typed);
        return page(item -> typed.isEmpty() || byWords.test(item) || byCode.test(item), offset, limit);
    }

    List<Item> inCategory(String category, int offset, int limit) {
        return page(item -> !category.isEmpty() && item.category().equals(category), offset, limit);
    }

    List<String> categories() {
        var counts = items.stream()
                .map(Item::category)
                .filter(category -> !category.isEmpty())
                .collect(Collectors.groupingBy(category -> category, Collectors.counting()));
        return counts.keySet().stream()
                .sorted(Comparator.<String>comparingLong(category -> -counts.getOrDefault(category, 0L))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private List<Item> page(Predicate<Item> wanted, int offset, int limit) {
        return items.stream()
                .filter(wanted)
                .sorted(Comparator.comparing((Item item) -> String.join(" ", words(item.name())))
                        .thenComparing(Item::name)
                        .thenComparing(item -> item.code().value())
                        .thenComparing(item -> item.id().value()))
                .skip(offset)
                .limit(limit)
                .toList();
    }

    static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss");
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static ItemId id(int number) {
        return new ItemId("id" + number);
    }
}
