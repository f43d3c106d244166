package io.mostrador.domain.tax;

import io.mostrador.domain.money.Money;

/// The tax of one rate in one sale: `net + tax = gross`, exactly.
public record TaxLine(TaxRate rate, Money net, Money tax, Money gross) {
    public TaxLine {
        if (!net.plus(tax).equals(gross)) {
            throw new IllegalArgumentException("net " + net + " and tax " + tax + " do not make gross " + gross);
        }
    }

    /// Splits the tax-inclusive sum of all lines of a rate.
    public static TaxLine containedIn(Money gross, TaxRate rate) {
        Money net = rate.netOf(gross);
        return new TaxLine(rate, net, gross.minus(net), gross);
    }
}
