package io.mostrador.domain.promotion;

import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.sale.SaleLine;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the rules that may cover a line by its item and its category, without asking every rule.
final class RuleIndex {
    private final Map<ItemId, BitSet> byItem = new HashMap<>();
    private final Map<String, BitSet> byCategory = new HashMap<>();
    private final BitSet onEverything = new BitSet();

    RuleIndex(List<PromotionRule> rules) {
        for (int i = 0; i < rules.size(); i++) {
            PromotionRule rule = rules.get(i);
            if (rule.appliesTo().everything() && rule.offer() instanceof Offer.Bundle bundle) {
                for (Selection part : bundle.parts()) {
                    add(part, i);
                }
            } else {
                add(rule.appliesTo(), i);
            }
        }
    }

    /// Positions of rules, among them all that cover the line.
    BitSet candidates(SaleLine line) {
        BitSet candidates = (BitSet) onEverything.clone();
        candidates.or(byItem.getOrDefault(line.itemId(), onEverything));
        candidates.or(byCategory.getOrDefault(line.category(), onEverything));
        return candidates;
    }

    private void add(Selection selection, int position) {
        if (selection.everything()) {
            onEverything.set(position);
        }
        for (ItemId item : selection.items()) {
            byItem.computeIfAbsent(item, _ -> new BitSet()).set(position);
        }
        for (String category : selection.categories()) {
            byCategory.computeIfAbsent(category, _ -> new BitSet()).set(position);
        }
    }
}
