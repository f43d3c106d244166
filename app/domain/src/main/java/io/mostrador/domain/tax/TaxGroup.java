package io.mostrador.domain.tax;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The lines that carry the same taxes, as one amount.
///
/// @param taxes those that others include before those that include them, else by code
/// @param thousandths how many units, times 1,000
record TaxGroup(List<Tax> taxes, Money amount, long thousandths) {
    /// The lines by their taxes, in the order of their first lines.
    static List<TaxGroup> of(List<TaxableLine> lines) {
        Map<List<Tax>, TaxGroup> groups = new LinkedHashMap<>();
        for (TaxableLine line : lines) {
            TaxGroup group = of(line);
            groups.merge(group.taxes(), group, TaxGroup::plus);
        }
        return new ArrayList<>(groups.values());
    }

    static TaxGroup of(TaxableLine line) {
        return new TaxGroup(
                inOrder(line.taxes()), line.amount(), line.quantity().thousandths());
    }

    static List<Tax> inOrder(List<Tax> taxes) {
        return taxes.size() == 1
                ? taxes
                : taxes.stream()
                        .sorted(Comparator.comparingInt(TaxGroup::level).thenComparing(Tax::code))
                        .toList();
    }

    /// A tax for each unit, exact and in minor units.
    BigDecimal exactly(UnitTax tax) {
        return tax.amount().exactly(thousandths);
    }

    /// A tax for each unit, rounded.
    Money rounded(UnitTax tax, Rounding rounding) {
        return Money.of(rounding.divide(exactly(tax), BigDecimal.ONE), amount.currency());
    }

    TaxGroup plus(TaxGroup other) {
        return new TaxGroup(taxes, amount.plus(other.amount), Math.addExact(thousandths, other.thousandths));
    }

    private static int level(Tax tax) {
        return tax instanceof PercentageTax percentage
                ? 1
                        + percentage.includes().stream()
                                .mapToInt(TaxGroup::level)
                                .max()
                                .orElse(0)
                : 0;
    }
}
