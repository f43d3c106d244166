package io.mostrador.domain.sale;

import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.tax.Tax;
import io.mostrador.domain.tax.TaxableLine;
import java.util.ArrayList;
import java.util.List;

/// A numbered line: what was sold, at the price of the moment it was scanned. A negative quantity is goods
/// coming back (a return line).
///
/// @param number 1-based; a voided line's number is not used again
/// @param description the item's name at that moment
/// @param category the item's category at that moment
/// @param unitPrice for one `unit`, with or without tax as the terms of the sale say
/// @param taxes at least one, each once, as the law had them at that moment
/// @param modifiers in the order in which they were put on
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
        List<Tax> taxes,
        EntryMethod entryMethod,
        List<PriceModifier> modifiers,
        boolean voided) {
    public SaleLine {
        taxes = List.copyOf(taxes);
        modifiers = List.copyOf(modifiers);
        if (taxes.isEmpty()) {
            throw new IllegalArgumentException("a line without tax says why");
        }
        if (number < 1) {
            throw new IllegalArgumentException("lines are numbered from 1");
        }
        if (quantity.isZero()) {
            throw new IllegalArgumentException("a line needs a quantity");
        }
        requireSane(unitPrice.times(quantity), modifiers);
        if (voided && !modifiers.isEmpty()) {
            throw new IllegalArgumentException("a voided line has no modifiers");
        }
    }

    /// What is taken off may be all of the price, and nothing is put on.
    private static void requireSane(Money extended, List<PriceModifier> modifiers) {
        int sign = -Long.signum(extended.amountMinor());
        Money sum = Money.zero(extended.currency());
        for (PriceModifier modifier : modifiers) {
            sum = sum.plus(modifier.amount());
            if (Long.signum(modifier.amount().amountMinor()) != sign) {
                throw new IllegalArgumentException(modifier + " does not lower " + extended);
            }
        }
        if (sum.abs().compareTo(extended.abs()) > 0) {
            throw new IllegalArgumentException("modifiers of " + sum + " on a line of " + extended);
        }
    }

    /// @param taxes what the item's codes mean now
    public static SaleLine of(int number, Item item, List<Tax> taxes, Quantity quantity, EntryMethod entryMethod) {
        return new SaleLine(
                number,
                item.id(),
                item.code(),
                item.name(),
                item.category(),
                item.unit(),
                quantity,
                item.unitPrice(),
                taxes,
                entryMethod,
                List.of(),
                false);
    }

    /// Unit price times quantity, zero when voided.
    public Money extendedAmount() {
        return voided ? Money.zero(unitPrice.currency()) : unitPrice.times(quantity);
    }

    /// What the modifiers change, zero where there are none.
    public Money modified() {
        return modifiers.stream().map(PriceModifier::amount).reduce(Money.zero(unitPrice.currency()), Money::plus);
    }

    /// What the modifiers of one kind change.
    public Money modified(PriceModifier.Kind kind) {
        return modifiers.stream()
                .filter(modifier -> modifier.kind() == kind)
                .map(PriceModifier::amount)
                .reduce(Money.zero(unitPrice.currency()), Money::plus);
    }

    /// What the line counts for: the extended amount and its modifiers, with or without tax as the price.
    public Money amount() {
        return extendedAmount().plus(modified());
    }

    /// The line as the tax engine wants it.
    public TaxableLine taxable() {
        return new TaxableLine(amount(), quantity, taxes);
    }

    public boolean isReturn() {
        return quantity.isNegative();
    }

    /// One more modifier.
    public SaleLine with(PriceModifier modifier) {
        List<PriceModifier> more = new ArrayList<>(modifiers);
        more.add(modifier);
        return with(quantity, more, voided);
    }

    /// Without modifiers: they are worked out anew.
    public SaleLine withQuantity(Quantity newQuantity) {
        return with(newQuantity, List.of(), voided);
    }

    public SaleLine asVoided() {
        return with(quantity, List.of(), true);
    }

    private SaleLine with(Quantity newQuantity, List<PriceModifier> newModifiers, boolean newVoided) {
        return new SaleLine(
                number,
                itemId,
                code,
                description,
                category,
                unit,
                newQuantity,
                unitPrice,
                taxes,
                entryMethod,
                newModifiers,
                newVoided);
    }
}
