package io.mostrador.domain.tax;

import java.math.BigDecimal;
import java.util.List;

/// A tax that is a part of its base: the net amount and, of the taxes in `includes`, those that are on the same
/// line.
///
/// @param rate more than zero; where nothing is charged, [Untaxed] says why
/// @param includes taxes on which this one is charged, too
public record PercentageTax(String code, String name, TaxRate rate, List<Tax> includes) implements Tax {
    public PercentageTax {
        Tax.requireNamed(code, name);
        if (rate.equals(TaxRate.ZERO)) {
            throw new IllegalArgumentException("tax " + code + " has a rate of zero and no reason");
        }
        includes = List.copyOf(includes);
    }

    /// The rate as a factor: 0.21 for 21 %.
    BigDecimal factor() {
        return BigDecimal.valueOf(rate.basisPoints(), 4);
    }
}
