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
import org.jspecify.annotations.Nullable;

/// A numbered line: what was sold, at the price of the moment it was scanned. A negative quantity is goods
/// coming back (a return line); what comes back by its receipt has the amount that was paid for it.
///
/// @param number 1-based; a voided line's number is not used again
/// @param description the item's name at that moment
/// @param category the item's category at that moment
/// @param unitPrice for one `unit`, with or without tax as the terms of the sale say
/// @param priceSource where it came from
/// @param taxes at least one, each once, as the law had them at that moment
/// @param details what its code and people told beside it
/// @param modifiers in the order in which they were put on
/// @param voided taken out before the sale was completed; counts for nothing, but stays as a trace
/// @param returned how goods come back, null on goods that go out
public record SaleLine(
        int number,
        ItemId itemId,
        ScanCode code,
        String description,
        String category,
        UnitOfMeasure unit,
        Quantity quantity,
        Money unitPrice,
        PriceSource priceSource,
        List<Tax> taxes,
        EntryMethod entryMethod,
        LineDetails details,
        List<PriceModifier> modifiers,
        boolean voided,
        @Nullable LineReturn returned) {
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
        if (details.serial() != null
                && unit == UnitOfMeasure.EACH
                && Math.abs(quantity.thousandths()) != Quantity.THOUSANDTHS_PER_UNIT) {
            throw new IllegalArgumentException("a serial number is of one piece, not of " + quantity);
        }
        if (returned != null && !returned.taxes().isEmpty()) {
            int expected = details.contents().taxCount(taxes);
            if (returned.taxes().size() != expected) {
                throw new IllegalArgumentException(returned.taxes().size() + " of " + expected + " taxes come back");
            }
        }
        if (returned != null && !quantity.isNegative()) {
            throw new IllegalArgumentException("goods that come back have a negative quantity");
        }
        if (!details.contents().allows(quantity)) {
            throw new IllegalArgumentException(quantity + " of " + details.contents());
        }
        if (!details.contents().has(taxes)) {
            throw new IllegalArgumentException("the parts of line " + number + " have other taxes");
        }
        requireSane(unitPrice.times(quantity), modifiers, returned);
        if (voided && !modifiers.isEmpty()) {
            throw new IllegalArgumentException("a voided line has no modifiers");
        }
    }

    private static void requireSane(Money extended, List<PriceModifier> modifiers, @Nullable LineReturn returned) {
        if (returned != null && returned.origin() != null) {
            requireAsSold(extended, modifiers);
        } else {
            requireLower(extended, modifiers);
        }
    }

    /// What comes back by its receipt has one modifier at most, and never takes money.
    private static void requireAsSold(Money extended, List<PriceModifier> modifiers) {
        Money amount = modifiers.stream().map(PriceModifier::amount).reduce(extended, Money::plus);
        boolean asSold = modifiers.stream().allMatch(modifier -> modifier.kind() == PriceModifier.Kind.AS_SOLD);
        if (modifiers.size() > 1 || !asSold || amount.isPositive()) {
            throw new IllegalArgumentException("a return by receipt of " + amount + " with " + modifiers);
        }
    }

    /// What is taken off may be all of the price, and nothing is put on.
    private static void requireLower(Money extended, List<PriceModifier> modifiers) {
        int sign = -Long.signum(extended.amountMinor());
        Money sum = Money.zero(extended.currency());
        for (PriceModifier modifier : modifiers) {
            sum = sum.plus(modifier.amount());
            if (Long.signum(modifier.amount().amountMinor()) != sign || modifier.kind() == PriceModifier.Kind.AS_SOLD) {
                throw new IllegalArgumentException(modifier + " does not lower " + extended);
            }
        }
        if (sum.abs().compareTo(extended.abs()) > 0) {
            throw new IllegalArgumentException("modifiers of " + sum + " on a line of " + extended);
        }
    }

    /// A line at the item's own price.
    ///
    /// @param taxes what the item's codes mean now
    public static SaleLine of(int number, Item item, List<Tax> taxes, Quantity quantity, EntryMethod entryMethod) {
        return new SaleLine(
                number,
                item.id(),
                item.code(),
                item.description(),
                item.category(),
                item.unit(),
                quantity,
                item.unitPrice(),
                PriceSource.SHELF,
                taxes,
                entryMethod,
                LineDetails.NONE,
                List.of(),
                false,
                null);
    }

    /// What comes back of a line that was sold: the same goods at the same price, for the share of what was
    /// paid.
    ///
    /// @param sold as it stands on its sale
    /// @param part more than zero
    /// @param refund what is given back for it, never negative
    public static SaleLine returning(int number, SaleLine sold, Quantity part, Money refund, LineReturn returned) {
        Money extended = sold.unitPrice.times(part.negated());
        Money asSold = refund.negated().minus(extended);
        List<PriceModifier> modifiers = asSold.isZero() ? List.of() : List.of(PriceModifier.asSold(asSold));
        return sold.withDetails(sold.details.comingBack()).copy(number, part.negated(), modifiers, false, returned);
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

    /// The line as the tax engine wants it: a bundle is its parts.
    public List<TaxableLine> taxables() {
        List<TaxableLine> lines = details.contents().taxables(amount(), quantity, taxes);
        return returned == null ? lines : TaxableLine.knowing(lines, returned.taxes());
    }

    public boolean isReturn() {
        return quantity.isNegative();
    }

    /// The deposit on another line's packaging: it goes where that line goes, and nothing is taken off it.
    public boolean isDeposit() {
        return details.depositOf() != 0;
    }

    public SaleLine withDetails(LineDetails newDetails) {
        return new SaleLine(
                number,
                itemId,
                code,
                description,
                category,
                unit,
                quantity,
                unitPrice,
                priceSource,
                taxes,
                entryMethod,
                newDetails,
                modifiers,
                voided,
                returned);
    }

    /// The same line as goods that come back, for which there is no receipt.
    public SaleLine returned(LineReturn how) {
        return copy(number, quantity, modifiers, voided, how);
    }

    /// The line it was sold on, when it comes back by its receipt: then quantity and amount stay as they are.
    public @Nullable ReturnOrigin origin() {
        return returned == null ? null : returned.origin();
    }

    /// One more modifier.
    public SaleLine with(PriceModifier modifier) {
        List<PriceModifier> more = new ArrayList<>(modifiers);
        more.add(modifier);
        return copy(number, quantity, more, voided, returned);
    }

    /// Without modifiers: they are worked out anew.
    ///
    /// @throws IllegalArgumentException when it comes back by its receipt
    public SaleLine withQuantity(Quantity newQuantity) {
        if (origin() != null) {
            throw new IllegalArgumentException("line " + number + " comes back as it was sold");
        }
        return copy(number, newQuantity, List.of(), voided, returned);
    }

    public SaleLine asVoided() {
        return copy(number, quantity, List.of(), true, returned);
    }

    /// At another unit price, without modifiers: they are worked out anew.
    public SaleLine at(LinePrice price) {
        return new SaleLine(
                number,
                itemId,
                code,
                description,
                category,
                unit,
                quantity,
                price.unitPrice(),
                price.source(),
                taxes,
                entryMethod,
                details,
                List.of(),
                voided,
                returned);
    }

    private SaleLine copy(
            int newNumber,
            Quantity newQuantity,
            List<PriceModifier> newModifiers,
            boolean newVoided,
            @Nullable LineReturn newReturned) {
        return new SaleLine(
                newNumber,
                itemId,
                code,
                description,
                category,
                unit,
                newQuantity,
                unitPrice,
                priceSource,
                taxes,
                entryMethod,
                details,
                newModifiers,
                newVoided,
                newReturned);
    }
}
