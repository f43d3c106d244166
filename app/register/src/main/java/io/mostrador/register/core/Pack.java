package io.mostrador.register.core;

import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.OpenPrice;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.money.Rounding;
import io.mostrador.domain.sale.LinePrice;
import io.mostrador.domain.sale.PriceSource;
import io.mostrador.register.Command;
import io.mostrador.register.Refusal.Reason;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An item that was found, and how a line says what its label says. The command's quantity is the number of
/// packs when the label tells a weight or a price. A price that was keyed, never negative, goes before all
/// others.
///
/// Quantity times unit price is always the amount of the label, and both are true. The weight behind a price is
/// known only when the item's price makes exactly that amount of it; else nobody knows it, and the line says
/// what is known: one piece at this price. Never a kilogram that nobody weighed.
///
/// @param own the price of the item here and now: the shelf's, or a price list's
record Pack(Item item, LinePrice own, Command.Scan command, ScanDecisions.Adding adding) {

    /// The label tells nothing but the item.
    Decision sold() {
        return unpriced().orElseGet(() -> add(price(), command.quantity()));
    }

    /// @param netWeight of one pack, in kilograms; the item is sold by weight
    Decision weighing(Quantity netWeight) {
        if (!command.quantity().isWhole()) {
            return Decision.refused(Reason.QUANTITY_NOT_WHOLE);
        }
        Optional<Decision> unpriced = unpriced();
        return unpriced.isPresent() ? unpriced.get() : weighed(netWeight);
    }

    private Decision weighed(Quantity netWeight) {
        return total(netWeight)
                .map(total -> add(price(), total))
                .orElseGet(() -> Decision.refused(Reason.QUANTITY_OUT_OF_RANGE));
    }

    /// @param amount of one pack, positive
    /// @param netWeight of one pack, in kilograms, null when the label tells none or the item is sold by the
    /// piece
    Decision costing(Money amount, @Nullable Quantity netWeight) {
        boolean byWeight = item.unit() == UnitOfMeasure.KILOGRAM
                && command.keyedUnitPrice() == null
                && command.quantity().isWhole()
                && AmountLimit.allowsExtension(amount, command.quantity());
        Optional<Decision> weighed = byWeight ? weightCosting(amount, netWeight) : Optional.empty();
        return weighed.orElseGet(() -> piece(amount));
    }

    private Optional<Decision> weightCosting(Money amount, @Nullable Quantity netWeight) {
        Money price = item.unitPrice();
        if (netWeight != null && !netWeight.isZero()) {
            Money implied = Money.of(ratio(amount, netWeight.thousandths()), amount.currency());
            return exactly(price, netWeight, amount).or(() -> exactly(implied, netWeight, amount));
        }
        long thousandths = price.isPositive() ? ratio(amount, price.amountMinor()) : 0;
        return thousandths <= Quantity.MAX_THOUSANDTHS
                ? exactly(price, new Quantity(thousandths), amount)
                : Optional.empty();
    }

    /// A line of this weight at this price, if it comes to what the packs cost.
    private Optional<Decision> exactly(Money unitPrice, Quantity netWeight, Money amount) {
        Money due = amount.times(command.quantity());
        return total(netWeight)
                .filter(total -> AmountLimit.allowsExtension(unitPrice, total))
                .filter(total -> unitPrice.times(total).equals(due))
                .map(total -> add(new LinePrice(unitPrice, PriceSource.LABEL), total));
    }

    /// The weight of all packs; empty when no line can carry it.
    private Optional<Quantity> total(Quantity netWeight) {
        long thousandths = netWeight.thousandths() * (command.quantity().thousandths() / Quantity.THOUSANDTHS_PER_UNIT);
        return Math.abs(thousandths) <= Quantity.MAX_THOUSANDTHS
                ? Optional.of(new Quantity(thousandths))
                : Optional.empty();
    }

    private static long ratio(Money amount, long divisor) {
        return Rounding.HALF_AWAY_FROM_ZERO.divide(amount.amountMinor() * Quantity.THOUSANDTHS_PER_UNIT, divisor);
    }

    /// No price list has a price for it either.
    private boolean isOpen() {
        return item.openPrice() != OpenPrice.NO && own.source().equals(PriceSource.SHELF);
    }

    /// An item without a price asks for one.
    private Optional<Decision> unpriced() {
        Money keyed = command.keyedUnitPrice();
        if (!isOpen()) {
            return Optional.empty();
        }
        if (keyed == null) {
            return Optional.of(Decision.refused(Reason.PRICE_MISSING, item.description()));
        }
        return keyed.isZero() && item.openPrice() == OpenPrice.YES
                ? Optional.of(Decision.refused(Reason.PRICE_ZERO))
                : Optional.empty();
    }

    /// What was keyed, else the price here and now; who keys that has typed nothing new.
    private LinePrice price() {
        if (isOpen()) {
            return keyedOr(own);
        }
        return own.unitPrice().equals(command.keyedUnitPrice()) ? own : keyedOr(own);
    }

    private LinePrice keyedOr(LinePrice price) {
        Money keyed = command.keyedUnitPrice();
        return keyed == null ? price : new LinePrice(keyed, PriceSource.TYPED);
    }

    private Decision add(LinePrice price, Quantity quantity) {
        return adding.add(new ScanDecisions.Sold(
                like(item.code(), item.unit(), price.unitPrice()),
                price.source(),
                quantity,
                command.details(),
                command.picked()));
    }

    /// The line of something weighed keeps the label's code, so that it can be scanned again as what it is.
    private Decision piece(Money amount) {
        LinePrice price = keyedOr(new LinePrice(amount, PriceSource.LABEL));
        String label = command.text().strip();
        boolean weighed = item.unit() == UnitOfMeasure.KILOGRAM;
        ScanCode code = weighed && ScanCode.isValid(label) ? new ScanCode(label) : item.code();
        Item sold = like(code, UnitOfMeasure.EACH, price.unitPrice());
        return adding.add(
                new ScanDecisions.Sold(sold, price.source(), command.quantity(), command.details(), command.picked()));
    }

    private Item like(ScanCode code, UnitOfMeasure unit, Money unitPrice) {
        return new Item(
                item.id(),
                code,
                item.name(),
                item.category(),
                unit,
                unitPrice,
                item.taxes(),
                item.cost(),
                item.traits(),
                item.openPrice());
    }
}
