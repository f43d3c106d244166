package io.mostrador.register.item;

import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.item.ScanCode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// An immutable index of a set of items. A position is an item's place in the alphabetical order, so ascending
/// positions are the order of the answers.
///
/// A query marks the positions of all words with a prefix, prefix by prefix, and keeps those marked each time. The
/// postings of neighbouring words are neighbours in one array, so even the most frequent prefix is a single run
/// through it, and the worst query is as quick as the sum of its postings: no order of terms to guess.
final class Segment {
    private static final int[] NONE = {};

    private final Item[] items;
    private final WordTable words;
    /// Where each word's postings start, and where the last one's end.
    private final int[] postingStarts;

    private final int[] postings;
    private final int[] byCode;
    private final Map<String, int[]> byCategory;
    /// The positions of an item's variants, by its code.
    private final Map<ScanCode, List<Integer>> byParent = new HashMap<>();
    private final PositionTable<ScanCode> codes;
    private final PositionTable<ItemId> ids;

    Segment(SegmentBuilder built) {
        items = built.items();
        words = built.words();
        postingStarts = built.postingStarts();
        postings = built.postings();
        byCode = built.positionsByCode();
        byCategory = built.positionsByCategory();
        codes = new PositionTable<>(items.length, position -> items[position].code());
        ids = new PositionTable<>(items.length, position -> items[position].id());
        for (int position = 0; position < items.length; position++) {
            ScanCode parent = items[position].traits().parentCode();
            if (parent != null) {
                byParent.computeIfAbsent(parent, _ -> new ArrayList<>()).add(position);
            }
        }
    }

    static Segment of(Stream<KeyedItem> items) {
        return new Segment(SegmentBuilder.of(items));
    }

    int size() {
        return items.length;
    }

    Item item(int position) {
        return items[position];
    }

    /// -1 when there is none.
    int find(ScanCode code) {
        return codes.find(code);
    }

    /// -1 when there is none.
    int find(ItemId id) {
        return ids.find(id);
    }

    Iterable<String> categories() {
        return byCategory.keySet();
    }

    /// How many items of a category are not among the `hidden` positions.
    int countInCategory(String category, BitSet hidden) {
        int count = 0;
        for (int position : byCategory.getOrDefault(category, NONE)) {
            count += hidden.get(position) ? 0 : 1;
        }
        return count;
    }

    /// Those that are not among the `hidden` positions.
    List<Item> variants(ScanCode parent, BitSet hidden) {
        return byParent.getOrDefault(parent, List.of()).stream()
                .filter(position -> !hidden.get(position))
                .map(position -> items[position])
                .toList();
    }

    BitSet inCategory(String category) {
        return marked(byCategory.getOrDefault(category, NONE));
    }

    BitSet matching(Query query) {
        BitSet hits = new BitSet(items.length);
        if (query.all()) {
            hits.set(0, items.length);
            return hits;
        }
        for (int i = 0; i < query.prefixes().size(); i++) {
            BitSet marked = withWord(WordTable.encode(query.prefixes().get(i)));
            if (i == 0) {
                hits = marked;
            } else {
                hits.and(marked);
            }
        }
        if (!query.code().isEmpty()) {
            markCodes(hits, query.code());
        }
        return hits;
    }

    /// How many items stand before `keyed` in the alphabetical order.
    int rank(KeyedItem keyed) {
        int low = 0;
        int high = items.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (KeyedItem.ORDER.compare(KeyedItem.of(items[middle]), keyed) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private BitSet withWord(byte[] prefix) {
        BitSet marked = new BitSet(items.length);
        int end = postingStarts[words.endOf(prefix)];
        for (int i = postingStarts[words.firstWith(prefix)]; i < end; i++) {
            marked.set(postings[i]);
        }
        return marked;
    }

    private void markCodes(BitSet hits, String prefix) {
        int end = codeBound(prefix, true);
        for (int i = codeBound(prefix, false); i < end; i++) {
            hits.set(byCode[i]);
        }
    }

    /// The first code that has the prefix, or that comes after all those that have it.
    private int codeBound(String prefix, boolean after) {
        int low = 0;
        int high = byCode.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            String code = items[byCode[middle]].code().value();
            if (code.startsWith(prefix) ? after : code.compareTo(prefix) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private BitSet marked(int[] positions) {
        BitSet marked = new BitSet(items.length);
        for (int position : positions) {
            marked.set(position);
        }
        return marked;
    }
}
