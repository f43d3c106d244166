package io.mostrador.domain.promotion;

import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.promotion.rule.Offer;
import io.mostrador.domain.promotion.rule.PromotionRule;
import io.mostrador.domain.promotion.rule.Selection;
import io.mostrador.domain.promotion.rule.Selection.WeighedGoods;
import io.mostrador.domain.sale.SaleLine;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the rules that cover a line by its item and its category, without asking every rule: selections become
/// sets of positions, which are united and subtracted.
final class RuleIndex {
    private static final BitSet NONE = new BitSet(0);

    private final List<PromotionRule> rules;
    private final Map<ItemId, BitSet> byItem = new HashMap<>();
    private final Map<String, BitSet> byCategory = new HashMap<>();
    private final Map<ItemId, BitSet> exceptItem = new HashMap<>();
    private final Map<String, BitSet> exceptCategory = new HashMap<>();
    private final BitSet onEverything = new BitSet();
    private final BitSet withoutWeighedGoods = new BitSet();
    private final BitSet bundles = new BitSet();

    RuleIndex(List<PromotionRule> rules) {
        this.rules = rules;
        for (int i = 0; i < rules.size(); i++) {
            PromotionRule rule = rules.get(i);
            subtract(rule.appliesTo(), i);
            if (rule.offer() instanceof Offer.Bundle bundle) {
                bundles.set(i);
                if (rule.appliesTo().everything()) {
                    for (Selection part : bundle.parts()) {
                        add(part, i);
                    }
                    continue;
                }
            }
            add(rule.appliesTo(), i);
        }
    }

    /// The positions of the rules that cover a line.
    BitSet covering(SaleLine line) {
        BitSet covering = (BitSet) onEverything.clone();
        covering.or(byItem.getOrDefault(line.itemId(), NONE));
        covering.or(byCategory.getOrDefault(line.category(), NONE));
        covering.andNot(exceptItem.getOrDefault(line.itemId(), NONE));
        covering.andNot(exceptCategory.getOrDefault(line.category(), NONE));
        if (Selection.isWeighed(line)) {
            covering.andNot(withoutWeighedGoods);
        }
        for (int i = bundles.nextSetBit(0); i >= 0; i = bundles.nextSetBit(i + 1)) {
            if (covering.get(i) && !rules.get(i).covers(line)) {
                covering.clear(i);
            }
        }
        return covering;
    }

    private void add(Selection selection, int position) {
        onEverything.set(position, onEverything.get(position) || selection.everything());
        selection.items().forEach(item -> set(byItem, item, position));
        selection.categories().forEach(category -> set(byCategory, category, position));
    }

    private void subtract(Selection selection, int position) {
        selection.exceptItems().forEach(item -> set(exceptItem, item, position));
        selection.exceptCategories().forEach(category -> set(exceptCategory, category, position));
        withoutWeighedGoods.set(position, selection.weighedGoods() == WeighedGoods.LEFT_OUT);
    }

    private static <T> void set(Map<T, BitSet> sets, T key, int position) {
        sets.computeIfAbsent(key, _ -> new BitSet()).set(position);
    }
}
