package io.mostrador.domain.sale;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.people.OperatorId;

/// Where the unit price of a line came from. It stays with the line: nobody can work it out later, when prices
/// have changed.
public sealed interface PriceSource {
    int MAX_LIST_LENGTH = 60;

    PriceSource SHELF = new Shelf();
    PriceSource LABEL = new Label();
    PriceSource TYPED = new Typed();

    /// The item's own price.
    record Shelf() implements PriceSource {}

    /// What the label of a scale, or the scanned code itself, says.
    record Label() implements PriceSource {}

    /// Typed by a person, for an item without a price, or known otherwise.
    record Typed() implements PriceSource {}

    /// A price list of the shop.
    ///
    /// @param list its name, 1 to 60 characters
    record Listed(String list) implements PriceSource {
        public Listed {
            requireName(list);
        }
    }

    /// The lower price of a price list for so many.
    ///
    /// @param list its name, 1 to 60 characters
    /// @param from how many of the item the basket has at least
    record QuantityBreak(String list, Quantity from) implements PriceSource {
        public QuantityBreak {
            requireName(list);
            if (from.isZero() || from.isNegative()) {
                throw new IllegalArgumentException("a quantity break from " + from);
            }
        }
    }

    /// Changed by a person.
    ///
    /// @param by who is answerable
    /// @param instead the price it would have had, for one unit
    record Overridden(OperatorId by, Money instead, DiscountReason reason) implements PriceSource {
        public Overridden {
            if (instead.isNegative()) {
                throw new IllegalArgumentException("instead of a negative price");
            }
        }
    }

    private static void requireName(String list) {
        if (list.isBlank() || list.length() > MAX_LIST_LENGTH) {
            throw new IllegalArgumentException("the name of a price list has 1 to 60 characters");
        }
    }
}
