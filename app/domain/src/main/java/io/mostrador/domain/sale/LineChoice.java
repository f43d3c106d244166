package io.mostrador.domain.sale;

import io.mostrador.domain.money.Money;

/// What was chosen of what a line sells.
///
/// @param group what it was chosen in: `Tamaño`
/// @param name what: `Grande`
/// @param extra how much of the unit price it is, never negative; zero where a person or a label named the price
public record LineChoice(String group, String name, Money extra) {
    public LineChoice {
        if (extra.isNegative()) {
            throw new IllegalArgumentException("the choice " + name + " takes " + extra);
        }
    }
}
