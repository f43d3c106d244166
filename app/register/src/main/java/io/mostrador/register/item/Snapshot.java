package io.mostrador.register.item;

import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.item.ScanCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The items at one moment: a large segment, a small one with what changed since it was built, and the positions of
/// the large one that no longer count.
final class Snapshot {
    /// Up to this many changes are kept beside the large segment, or an eighth of it.
    static final int MIN_CHANGES = 2_000;

    private static final int CHANGES_PART = 8;

    private final Segment base;
    private final Map<ItemId, Change> changes;
    private final Segment recent;
    /// How many items of `base` stand before each of `recent`.
    private final int[] ranks;

    private final BitSet hidden;
    private final List<String> categories;

    record Page(int offset, int limit) {}

    /// @param rank how many items of the large segment stand before it
    private record Change(KeyedItem keyed, int rank) {}

    private Snapshot(Segment base, Map<ItemId, Change> changes, BitSet hidden) {
        this.base = base;
        this.changes = changes;
        this.hidden = hidden;
        recent = Segment.of(changes.values().stream().map(Change::keyed));
        ranks = new int[recent.size()];
        Arrays.setAll(ranks, position -> rank(recent.item(position).id()));
        categories = countedCategories();
    }

    static Snapshot of(List<Item> items) {
        return new Snapshot(Segment.of(items.stream().map(KeyedItem::of)), Map.of(), new BitSet());
    }

    Snapshot with(List<Item> changed, List<ItemId> removed) {
        Map<ItemId, Change> beside = new HashMap<>(changes);
        BitSet gone = (BitSet) hidden.clone();
        for (ItemId id : removed) {
            beside.remove(id);
            hide(gone, id);
        }
        for (Item item : changed) {
            beside.put(item.id(), change(item));
            hide(gone, item.id());
        }
        return beside.size() > Math.max(MIN_CHANGES, base.size() / CHANGES_PART)
                ? of(merged(beside.values(), gone))
                : new Snapshot(base, beside, gone);
    }

    List<Item> variants(ScanCode parentCode) {
        List<Item> variants = new ArrayList<>(recent.variants(parentCode, new BitSet()));
        variants.addAll(base.variants(parentCode, hidden));
        variants.sort(Comparator.comparing(item -> item.code().value()));
        return variants;
    }

    Optional<Item> find(ScanCode code) {
        int changed = recent.find(code);
        if (changed >= 0) {
            return Optional.of(recent.item(changed));
        }
        int position = base.find(code);
        return position >= 0 && !hidden.get(position) ? Optional.of(base.item(position)) : Optional.empty();
    }

    List<Item> search(Query query, Page page) {
        return inOrder(base.matching(query), recent.matching(query), page);
    }

    List<Item> inCategory(String category, Page page) {
        return inOrder(base.inCategory(category), recent.inCategory(category), page);
    }

    List<String> categories() {
        return categories;
    }

    int size() {
        return base.size() - hidden.cardinality() + recent.size();
    }

    private List<Item> inOrder(BitSet inBase, BitSet inRecent, Page page) {
        inBase.andNot(hidden);
        List<Item> found = new ArrayList<>();
        int position = inBase.nextSetBit(0);
        int changed = inRecent.nextSetBit(0);
        for (int skip = page.offset(); found.size() < page.limit() && (position >= 0 || changed >= 0); skip--) {
            Item next;
            if (position < 0 || (changed >= 0 && ranks[changed] <= position)) {
                next = recent.item(changed);
                changed = inRecent.nextSetBit(changed + 1);
            } else {
                next = base.item(position);
                position = inBase.nextSetBit(position + 1);
            }
            if (skip <= 0) {
                found.add(next);
            }
        }
        return found;
    }

    private void hide(BitSet gone, ItemId id) {
        int position = base.find(id);
        if (position >= 0) {
            gone.set(position);
        }
    }

    /// Most changes are of prices; the item then stays where it stood.
    private Change change(Item item) {
        KeyedItem keyed = KeyedItem.of(item);
        int position = base.find(item.id());
        boolean stays = position >= 0
                && base.item(position).description().equals(item.description())
                && base.item(position).code().equals(item.code());
        return new Change(keyed, stays ? position : base.rank(keyed));
    }

    private int rank(ItemId id) {
        return Objects.requireNonNull(changes.get(id)).rank();
    }

    private List<Item> merged(Collection<Change> beside, BitSet gone) {
        List<Item> items = new ArrayList<>();
        beside.forEach(change -> items.add(change.keyed().item()));
        for (int i = gone.nextClearBit(0); i < base.size(); i = gone.nextClearBit(i + 1)) {
            items.add(base.item(i));
        }
        return items;
    }

    private List<String> countedCategories() {
        Map<String, Integer> counts = new HashMap<>();
        for (String category : base.categories()) {
            counts.merge(category, base.countInCategory(category, hidden), Integer::sum);
        }
        for (String category : recent.categories()) {
            counts.merge(category, recent.countInCategory(category, new BitSet()), Integer::sum);
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
