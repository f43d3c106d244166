package io.mostrador.domain.sale;

import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.tax.TaxRate;

/// A numbered line: what was sold, at the price of the moment it was scanned. A negative quantity is goods coming
/// back (a return line).
///
/// @param number 1-based; a voided line's number is not used again
/// @param description the item's name at that moment
/// @param category the item's category at that moment
/// @param unitPrice for one `unit`, tax included
/// @param voided taken out before the sale was completed; counts for nothing, but stays as a trace
public record SaleLine(
        int number,
        ItemId itemId,
        ScanCode code,
        String description,
        String category,
        UnitOfMeasure unit,
        Quantity quantity,
        Money unitPrice,
        TaxRate taxRate,
        EntryMethod entryMethod,
        boolean voided) {
    public SaleLine {
        if (number < 1) {
            throw new IllegalArgumentException("lines are numbered from 1");
        }
        if (quantity.isZero()) {
            throw new IllegalArgumentException("a line needs a quantity");
        }
    }

    public static SaleLine of(int number, Item item, Quantity quantity, EntryMethod entryMethod) {
        return new SaleLine(
                number,
                item.id(),
                item.code(),
                item.name(),
                item.category(),
                item.unit(),
                quantity,
                item.unitPrice(),
                item.taxRate(),
                entryMethod,
                false);
    }

    /// Unit price times quantity, zero when voided.
    public Money extendedAmount() {
        return voided ? Money.zero(unitPrice.currency()) : unitPrice.times(quantity);
    }

    public boolean isReturn() {
        return quantity.isNegative();
    }

    public SaleLine withQuantity(Quantity newQuantity) {
        return new SaleLine(
                number,
                itemId,
                code,
                description,
                category,
                unit,
                newQuantity,
                unitPrice,
                taxRate,
                entryMethod,
                voided);
    }

    public SaleLine asVoided() {
        return new SaleLine(
                number, itemId, code, description, category, unit, quantity, unitPrice, taxRate, entryMethod, true);
    }
}
