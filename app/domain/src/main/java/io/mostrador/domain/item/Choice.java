package io.mostrador.domain.item;

import io.mostrador.domain.money.Money;

/// Something that can be chosen of an item: `Grande`, `Sin cebolla`.
///
/// @param name 1 to 40 characters, without `:`, `;`, `|` and `+`
/// @param extra what it puts on the price of one unit, never negative
public record Choice(String name, Money extra) {
    public static final int MAX_NAME_LENGTH = 40;

    public Choice {
        ChoiceGroup.requireName(name);
        if (extra.isNegative()) {
            throw new IllegalArgumentException("the choice " + name + " takes " + extra);
        }
    }
}
