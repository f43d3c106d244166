package io.mostrador.domain.promotion.rule;

import io.mostrador.domain.money.Money;
import java.util.List;

/// What a rule gives. A unit is one piece of a line, or a whole weighed line. Nothing ever costs more through
/// an offer.
public sealed interface Offer {
    /// Whether the units of a set may be different items.
    enum Mixing {
        /// All of the same item.
        SAME_ITEM,
        /// Any of what the rule covers, also of several categories: mix and match.
        MIX_AND_MATCH
    }

    /// A part of each unit's price.
    record PercentOff(Percentage percentage) implements Offer {}

    /// An amount less for each unit of measure: for a piece, or for a kilogram and so a fraction of it for a
    /// fraction.
    ///
    /// @param amount positive
    record AmountOff(Money amount) implements Offer {
        public AmountOff {
            requirePositive(amount);
        }
    }

    /// Another price for each unit of measure: for a piece, or for a kilogram.
    ///
    /// @param unitPrice not negative
    record FixedPrice(Money unitPrice) implements Offer {
        public FixedPrice {
            requireNotNegative(unitPrice);
        }
    }

    /// Take `take`, pay `pay`: the cheapest of the set are free.
    ///
    /// @param take 2 to 99
    /// @param pay 1 to `take` - 1
    record NForM(int take, int pay, Mixing mixing) implements Offer {
        public NForM {
            requireUnits(take);
            if (pay < 1 || pay >= take) {
                throw new IllegalArgumentException("take " + take + ", pay " + pay + " is no offer");
            }
        }
    }

    /// A price for a set.
    ///
    /// @param take units of the set, 2 to 99
    /// @param price of the whole set, not negative
    record NForPrice(int take, Money price, Mixing mixing) implements Offer {
        public NForPrice {
            requireUnits(take);
            requireNotNegative(price);
        }
    }

    /// Of two units the cheaper one for less.
    ///
    /// @param percentage the part of the second unit's price that is not paid: 70 % for "the second at 30 %"
    record SecondUnitOff(Percentage percentage, Mixing mixing) implements Offer {}

    /// One of each of several sets, for one price.
    ///
    /// @param parts 2 to 10, each a choice out of what the rule covers; each takes a unit of its own, so a
    /// part may be named twice
    /// @param price of the whole bundle, not negative
    record Bundle(List<Selection> parts, Money price) implements Offer {
        public Bundle {
            parts = List.copyOf(parts);
            requireNotNegative(price);
            if (parts.size() < 2 || parts.size() > 10) {
                throw new IllegalArgumentException("a bundle has 2 to 10 parts: " + parts.size());
            }
        }
    }

    /// A part of all the prices when what the rule covers is worth enough. It is on every unit the rule
    /// covers, so no other rule of its group is on any of them.
    ///
    /// @param from the least sum of the units covered, positive, before any promotion: another saving never
    /// loses it
    record ThresholdPercentOff(Money from, Percentage percentage) implements Offer {
        public ThresholdPercentOff {
            requirePositive(from);
        }
    }

    /// An amount less, once, when what the rule covers is worth enough. It is on every unit the rule covers,
    /// so no other rule of its group is on any of them.
    ///
    /// @param from the least sum of the units covered, positive, before any promotion: another saving never
    /// loses it
    /// @param amount positive
    record ThresholdAmountOff(Money from, Money amount) implements Offer {
        public ThresholdAmountOff {
            requirePositive(from);
            requirePositive(amount);
        }
    }

    private static void requirePositive(Money amount) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("amount must be positive: " + amount);
        }
    }

    private static void requireNotNegative(Money amount) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("price is negative: " + amount);
        }
    }

    private static void requireUnits(int take) {
        if (take < 2 || take > 99) {
            throw new IllegalArgumentException("a set has 2 to 99 units: " + take);
        }
    }
}
