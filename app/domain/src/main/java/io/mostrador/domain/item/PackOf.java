package io.mostrador.domain.item;

import io.mostrador.domain.money.Quantity;

/// A further unit in which an item is sold: a pack, a case. It is an item of its own, with its own code and
/// price, and says what is in it; whoever counts pieces counts those.
///
/// @param code of the item of which it is a pack
/// @param contents how many of that item's unit are in one pack, more than zero
/// @param unit what the pack is called, 1 to 40 characters: `Six pack`
public record PackOf(ScanCode code, Quantity contents, String unit) {
    public static final int MAX_UNIT_LENGTH = 40;

    public PackOf {
        if (contents.isZero() || contents.isNegative()) {
            throw new IllegalArgumentException("a pack of " + contents);
        }
        if (unit.isBlank() || unit.length() > MAX_UNIT_LENGTH) {
            throw new IllegalArgumentException("the unit of a pack has 1 to 40 characters");
        }
    }

    /// Whether a line can carry so many packs: what is in them has to be a [Quantity], too.
    public boolean allows(Quantity packs) {
        return Math.abs(thousandths(packs)) <= Quantity.MAX_THOUSANDTHS;
    }

    /// What is in so many packs, negative where they come back.
    ///
    /// @param packs a whole number, allowed by [#allows]
    public Quantity contentsOf(Quantity packs) {
        return new Quantity(thousandths(packs));
    }

    private long thousandths(Quantity packs) {
        return Math.multiplyExact(contents.thousandths(), packs.thousandths()) / Quantity.THOUSANDTHS_PER_UNIT;
    }
}
