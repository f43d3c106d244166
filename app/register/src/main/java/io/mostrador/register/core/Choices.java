package io.mostrador.register.core;

import io.mostrador.domain.item.ChoiceGroup;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.Picked;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.sale.LineChoice;
import io.mostrador.domain.sale.PriceSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was chosen of an item, at what the item says it costs.
///
/// @param source where the line's price came from: what a person or a label named is the whole price
record Choices(Item item, PriceSource source) {

    /// In the order of the item's groups; empty when it has to be asked, or was not answered as the item allows.
    ///
    /// @param picked null when nobody was asked
    Optional<List<LineChoice>> of(@Nullable List<Picked> picked) {
        if (item.traits().choices().isEmpty()) {
            return Optional.of(List.of());
        }
        if (picked == null || new HashSet<>(picked).size() < picked.size()) {
            return Optional.empty();
        }
        List<LineChoice> chosen = new ArrayList<>();
        for (ChoiceGroup group : item.traits().choices()) {
            List<LineChoice> ofGroup = of(group, picked);
            if (ofGroup.size() < group.least() || ofGroup.size() > group.most()) {
                return Optional.empty();
            }
            chosen.addAll(ofGroup);
        }
        return chosen.size() == picked.size() ? Optional.of(chosen) : Optional.empty();
    }

    private List<LineChoice> of(ChoiceGroup group, List<Picked> picked) {
        return group.choices().stream()
                .filter(choice -> picked.contains(new Picked(group.name(), choice.name())))
                .map(choice -> new LineChoice(group.name(), choice.name(), priced(choice.extra())))
                .toList();
    }

    private Money priced(Money extra) {
        boolean whole = source.equals(PriceSource.TYPED) || source.equals(PriceSource.LABEL);
        return whole ? Money.zero(extra.currency()) : extra;
    }
}
