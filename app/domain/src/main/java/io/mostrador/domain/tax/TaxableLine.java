package io.mostrador.domain.tax;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import java.util.ArrayList;
import java.util.List;

/// What the tax engine knows of a line.
///
/// @param amount of the line after its discounts, with or without tax as the policy's [PriceBasis] says;
/// negative when goods come back
/// @param quantity for taxes that are an amount for each unit; negative when goods come back
/// @param taxes at least one, each once; a line without tax has an [Untaxed]
/// @param known what each tax comes to, in the order of `taxes`: of goods that come back, whose taxes were
/// worked out when they were sold. Empty where it is to be worked out
public record TaxableLine(Money amount, Quantity quantity, List<Tax> taxes, List<Money> known) {
    public TaxableLine {
        taxes = List.copyOf(taxes);
        known = List.copyOf(known);
        if (taxes.isEmpty()) {
            throw new IllegalArgumentException("a line without tax says why");
        }
        if (!known.isEmpty() && known.size() != taxes.size()) {
            throw new IllegalArgumentException(known.size() + " amounts of " + taxes.size() + " taxes");
        }
        if (taxes.stream().map(Tax::code).distinct().count() < taxes.size()) {
            throw new IllegalArgumentException("a tax is on the line twice: " + taxes);
        }
    }

    /// Whose taxes are to be worked out.
    public TaxableLine(Money amount, Quantity quantity, List<Tax> taxes) {
        this(amount, quantity, taxes, List.of());
    }

    /// The lines with taxes that are known.
    ///
    /// @param known all of them one after the other, in the order of the lines and of their taxes; empty where
    /// they are to be worked out
    /// @throws IllegalArgumentException when they are not as many as the lines have taxes
    public static List<TaxableLine> knowing(List<TaxableLine> lines, List<Money> known) {
        if (known.isEmpty()) {
            return lines;
        }
        List<TaxableLine> knowing = new ArrayList<>();
        int next = 0;
        for (TaxableLine line : lines) {
            int end = Math.min(next + line.taxes.size(), known.size());
            knowing.add(new TaxableLine(line.amount, line.quantity, line.taxes, known.subList(next, end)));
            next = end;
        }
        if (next < known.size()) {
            throw new IllegalArgumentException(known.size() + " amounts of " + next + " taxes");
        }
        return knowing;
    }

    boolean isKnown() {
        return !known.isEmpty();
    }
}
