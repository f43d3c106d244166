package io.mostrador.register.item;

import io.mostrador.domain.item.Item;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Sorts items by name and collects the postings of their words.
final class SegmentBuilder {
    private final Item[] items;
    private final List<Word> sortedWords;
    private final Map<String, Positions> categories = new HashMap<>();

    private SegmentBuilder(KeyedItem[] sorted) {
        items = new Item[sorted.length];
        Map<String, Positions> postings = new HashMap<>();
        for (int position = 0; position < sorted.length; position++) {
            Item item = sorted[position].item();
            items[position] = item;
            addWords(sorted[position].key(), position, postings);
            if (!item.category().isEmpty()) {
                categories
                        .computeIfAbsent(item.category(), _ -> new Positions())
                        .add(position);
            }
        }
        sortedWords = postings.entrySet().stream()
                .map(entry -> new Word(entry.getKey(), entry.getValue()))
                .sorted((a, b) -> Arrays.compareUnsigned(a.text, b.text))
                .toList();
    }

    static SegmentBuilder of(Stream<KeyedItem> items) {
        KeyedItem[] sorted = items.toArray(KeyedItem[]::new);
        Arrays.sort(sorted, KeyedItem.ORDER);
        return new SegmentBuilder(sorted);
    }

    private static void addWords(String key, int position, Map<String, Positions> postings) {
        for (int start = 0; start < key.length(); ) {
            int space = key.indexOf(' ', start);
            int end = space < 0 ? key.length() : space;
            postings.computeIfAbsent(key.substring(start, end), _ -> new Positions())
                    .add(position);
            start = end + 1;
        }
    }

    Item[] items() {
        return items;
    }

    WordTable words() {
        return new WordTable(sortedWords.stream().map(word -> word.text).toList());
    }

    int[] postingStarts() {
        int[] starts = new int[sortedWords.size() + 1];
        for (int i = 0; i < sortedWords.size(); i++) {
            starts[i + 1] = Math.addExact(starts[i], sortedWords.get(i).postings.count);
        }
        return starts;
    }

    int[] postings() {
        int[] starts = postingStarts();
        int[] all = new int[starts[sortedWords.size()]];
        for (int i = 0; i < sortedWords.size(); i++) {
            Positions postings = sortedWords.get(i).postings;
            System.arraycopy(postings.values, 0, all, starts[i], postings.count);
        }
        return all;
    }

    int[] positionsByCode() {
        return CodeOrder.of(
                Arrays.stream(items).map(item -> item.code().value()).toArray(String[]::new));
    }

    Map<String, int[]> positionsByCategory() {
        Map<String, int[]> positions = new HashMap<>();
        categories.forEach((category, found) -> positions.put(category, Arrays.copyOf(found.values, found.count)));
        return Map.copyOf(positions);
    }

    private static final class Word {
        final byte[] text;
        final Positions postings;

        Word(String text, Positions postings) {
            this.text = WordTable.encode(text);
            this.postings = postings;
        }
    }

    /// A growing list of ascending positions; adding the last one again changes nothing.
    private static final class Positions {
        int[] values = new int[2];
        int count;

        void add(int position) {
            if (count > 0 && values[count - 1] == position) {
                return;
            }
            if (count == values.length) {
                values = Arrays.copyOf(values, count * 2);
            }
            values[count++] = position;
        }
    }
}
