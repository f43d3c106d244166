package io.mostrador.register.core;

import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.SaleLine;
import java.util.List;
import java.util.Optional;

/// Whether what is scanned makes the last line more, instead of a line of its own.
final class SameLine {
    private SameLine() {}

    /// The line of the basket that `line` would make more: the last one that counts, unless a person changed its
    /// price.
    static Optional<SaleLine> in(Basket basket, SaleLine line) {
        return lastActive(basket)
                .filter(last -> raises(last, line)
                        && !basket.discounts().containsKey(last.number())
                        && !basket.prices().overrides().containsKey(last.number()));
    }

    private static Optional<SaleLine> lastActive(Basket basket) {
        List<SaleLine> active =
                basket.activeLines().stream().filter(line -> !line.isDeposit()).toList();
        return active.isEmpty() ? Optional.empty() : Optional.of(active.getLast());
    }

    /// Pieces of the same item, at the same price and in the same direction, that came the same way and
    /// tell the same.
    private static boolean raises(SaleLine last, SaleLine line) {
        return line.unit() == UnitOfMeasure.EACH
                && line.details().serial() == null
                && last.isReturn() == line.isReturn()
                && last.itemId().equals(line.itemId())
                && last.details().equals(line.details())
                && last.equals(renumbered(line, last));
    }

    private static SaleLine renumbered(SaleLine line, SaleLine like) {
        return new SaleLine(
                like.number(),
                line.itemId(),
                line.code(),
                line.description(),
                line.category(),
                line.unit(),
                like.quantity(),
                line.unitPrice(),
                line.priceSource(),
                line.taxes(),
                line.entryMethod(),
                line.details(),
                line.modifiers(),
                line.voided(),
                line.returned());
    }
}
