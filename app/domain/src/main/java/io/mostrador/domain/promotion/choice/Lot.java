package io.mostrador.domain.promotion.choice;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.promotion.rule.Selection;
import io.mostrador.domain.sale.SaleLine;
import java.util.Comparator;
import java.util.List;

/// Units of one line for which the same is still to pay.
///
/// @param amountMinor what is still to pay for one unit, in minor units, not negative
/// @param count how many units, positive; 1 for a weighed line
public record Lot(SaleLine line, long amountMinor, int count) {
    /// Dearest first, and then an order that does not depend on the one in which the lines are handed in.
    public static final Comparator<Lot> DEAREST_FIRST = Comparator.comparingLong(Lot::amountMinor)
            .reversed()
            .thenComparing(lot -> lot.line().itemId().value())
            .thenComparingInt(lot -> lot.line().number());

    /// The lots of all lines that can have a promotion: neither voided, nor goods coming back, nor money going
    /// out.
    public static List<Lot> of(List<SaleLine> lines) {
        return lines.stream()
                .filter(line ->
                        !line.voided() && !line.isReturn() && !line.unitPrice().isNegative())
                .map(Lot::of)
                .sorted(DEAREST_FIRST)
                .toList();
    }

    private static Lot of(SaleLine line) {
        int count = Selection.isWeighed(line)
                ? 1
                : Math.toIntExact(line.quantity().thousandths() / Quantity.THOUSANDTHS_PER_UNIT);
        return new Lot(line, shelfAmount(line).amountMinor(), count);
    }

    /// What one unit costs before any promotion, in minor units.
    long shelfAmountMinor() {
        return shelfAmount(line).amountMinor();
    }

    /// An amount for one unit of measure, for what one unit of this lot holds; in minor units.
    long amountFor(Money perUnitOfMeasure) {
        return Selection.isWeighed(line)
                ? perUnitOfMeasure.times(line.quantity()).amountMinor()
                : perUnitOfMeasure.amountMinor();
    }

    private static Money shelfAmount(SaleLine line) {
        return Selection.isWeighed(line) ? line.unitPrice().times(line.quantity()) : line.unitPrice();
    }
}
