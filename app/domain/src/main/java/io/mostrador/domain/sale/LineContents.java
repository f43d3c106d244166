package io.mostrador.domain.sale;

import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.PackOf;
import io.mostrador.domain.money.Allocation;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.tax.Tax;
import io.mostrador.domain.tax.TaxCodes;
import io.mostrador.domain.tax.TaxableLine;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is in one unit of a line, where that is more than the item itself.
///
/// @param pack of what it is a pack, null for none
/// @param parts of a bundle, empty for none
/// @param choices what was chosen, empty where nothing was
public record LineContents(@Nullable PackOf pack, List<LinePart> parts, List<LineChoice> choices) {
    public static final LineContents NONE = new LineContents(null, List.of(), List.of());

    public LineContents {
        parts = List.copyOf(parts);
        choices = List.copyOf(choices);
    }

    /// What is in an item as it stands, as far as the item itself knows: the parts of a bundle are other items.
    public static LineContents of(Item item) {
        PackOf pack = item.traits().pack();
        return pack == null ? NONE : new LineContents(pack, List.of(), List.of());
    }

    public boolean isBundle() {
        return !parts.isEmpty();
    }

    /// With what was chosen.
    public LineContents choosing(List<LineChoice> newChoices) {
        return new LineContents(pack, parts, newChoices);
    }

    /// How much of the unit price the choices are.
    public Money extras(Currency currency) {
        return choices.stream().map(LineChoice::extra).reduce(Money.zero(currency), Money::plus);
    }

    /// Whether a line can carry so many: what is in them has to be a [Quantity], too.
    public boolean allows(Quantity quantity) {
        return (pack == null || pack.allows(quantity)) && parts.stream().allMatch(part -> part.allows(quantity));
    }

    /// Whether `taxes` are those of the parts, which only parts have to tell.
    boolean has(List<Tax> taxes) {
        Set<String> codes = new HashSet<>();
        parts.forEach(part -> codes.addAll(part.taxes().codes()));
        return parts.isEmpty() || codes.equals(taxes.stream().map(Tax::code).collect(Collectors.toSet()));
    }

    /// What a line is for the tax engine. The amount of a bundle is divided among its parts by what they are
    /// worth, by largest remainders, and each part has its own taxes; parts that are all worth nothing count
    /// alike.
    ///
    /// @param amount of the line, with what was taken off it
    /// @param quantity of the line
    /// @param taxes of the line
    public List<TaxableLine> taxables(Money amount, Quantity quantity, List<Tax> taxes) {
        if (parts.isEmpty()) {
            return List.of(new TaxableLine(amount, quantity, taxes));
        }
        boolean worthless = parts.stream().allMatch(part -> part.worth().isZero());
        List<Money> shares = Allocation.byWeight(
                amount,
                parts.stream()
                        .map(part -> worthless ? 1L : part.worth().amountMinor())
                        .toList());
        List<TaxableLine> lines = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            LinePart part = parts.get(i);
            lines.add(new TaxableLine(shares.get(i), part.in(quantity), among(taxes, part.taxes())));
        }
        return lines;
    }

    /// How many taxes [#taxables] has in all.
    int taxCount(List<Tax> taxes) {
        return parts.isEmpty()
                ? taxes.size()
                : parts.stream()
                        .mapToInt(part -> among(taxes, part.taxes()).size())
                        .sum();
    }

    private static List<Tax> among(List<Tax> taxes, TaxCodes codes) {
        return taxes.stream().filter(tax -> codes.codes().contains(tax.code())).toList();
    }
}
