package io.mostrador.register.core;

import io.mostrador.domain.item.Item;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.sale.LineChoice;
import io.mostrador.domain.sale.LineContents;
import io.mostrador.domain.sale.LinePrice;
import io.mostrador.register.Refusal;
import io.mostrador.register.Refusal.Reason;
import java.util.List;
import java.util.Optional;

/// What a scan sells, put together: a bundle of its parts, with what was chosen of it.
///
/// @param item with the taxes and the age of its parts
/// @param sold as it was scanned
record Assembly(Bundles bundles, Item item, ScanDecisions.Sold sold) {
    static Assembly of(Bundles bundles, ScanDecisions.Sold sold) {
        return new Assembly(bundles, bundles.sold(sold.item()), sold);
    }

    /// What is in the way: a part that is missing, a choice that was not made.
    ///
    /// @param asks whether people can be asked what they want: not of goods that come back without a receipt
    Optional<Refusal> unmet(boolean asks) {
        return bundles.unmet(item)
                .or(() -> asks && chosen().isEmpty()
                        ? Optional.of(
                                Refusal.of(Reason.CHOICES_MISSING, item.code().value(), item.description()))
                        : Optional.empty());
    }

    /// What is in one unit of it.
    LineContents contents() {
        return bundles.contents(item).choosing(chosen().orElse(List.of()));
    }

    /// With what was chosen.
    LinePrice price() {
        Money own = item.unitPrice();
        return new LinePrice(own.plus(contents().extras(own.currency())), sold.source());
    }

    private Optional<List<LineChoice>> chosen() {
        return new Choices(item, sold.source()).of(sold.picked());
    }
}
