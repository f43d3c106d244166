package io.mostrador.domain.tax;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import java.util.List;

/// What the tax engine knows of a line.
///
/// @param amount of the line after its discounts, with or without tax as the policy's [PriceBasis] says;
/// negative when goods come back
/// @param quantity for taxes that are an amount for each unit; negative when goods come back
/// @param taxes at least one, each once; a line without tax has an [Untaxed]
public record TaxableLine(Money amount, Quantity quantity, List<Tax> taxes) {
    public TaxableLine {
        taxes = List.copyOf(taxes);
        if (taxes.isEmpty()) {
            throw new IllegalArgumentException("a line without tax says why");
        }
        if (taxes.stream().map(Tax::code).distinct().count() < taxes.size()) {
            throw new IllegalArgumentException("a tax is on the line twice: " + taxes);
        }
    }
}
