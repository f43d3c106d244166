package io.mostrador.domain.returns;

import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.DiscountReason;
import io.mostrador.domain.sale.LineContents;
import io.mostrador.domain.sale.LineDetails;
import io.mostrador.domain.sale.PriceModifier;
import io.mostrador.domain.sale.PriceSource;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.tax.Tax;
import io.mostrador.domain.tax.TaxCodes;
import java.util.List;
import java.util.Optional;

/// A line of a [ReceiptTicket].
///
/// @param off what was taken off the price of all of it, zero or more
public record TicketLine(
        int number, ScanCode code, UnitOfMeasure unit, Quantity quantity, Money unitPrice, TaxCodes taxes, Money off) {
    static TicketLine of(SaleLine line) {
        return new TicketLine(
                line.number(),
                line.code(),
                line.unit(),
                line.quantity(),
                line.unitPrice(),
                new TaxCodes(line.taxes().stream().map(Tax::code).toList()),
                line.modified().negated());
    }

    /// As it was sold.
    ///
    /// @param item for the name; without one it is called by its code
    /// @param meant what the codes of its taxes mean
    SaleLine sold(Optional<Item> item, List<Tax> meant) {
        return new SaleLine(
                number,
                item.map(Item::id).orElseGet(() -> new ItemId(code.value())),
                code,
                item.map(Item::description).orElseGet(code::value),
                item.map(Item::category).orElse(""),
                unit,
                quantity,
                unitPrice,
                PriceSource.SHELF,
                meant,
                EntryMethod.SCANNED,
                LineDetails.NONE.withContents(item.map(LineContents::of)
                        .filter(contents -> contents.allows(quantity))
                        .orElse(LineContents.NONE)),
                off.isZero() ? List.of() : List.of(modifier()),
                false,
                null);
    }

    /// What it was for does not matter here.
    private PriceModifier modifier() {
        return new PriceModifier(PriceModifier.Kind.LINE_DISCOUNT, off.negated(), DiscountReason.OTHER.name(), "");
    }
}
