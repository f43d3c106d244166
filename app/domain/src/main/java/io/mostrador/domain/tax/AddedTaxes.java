package io.mostrador.domain.tax;

import io.mostrador.domain.money.Allocation;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Adds the taxes to net amounts by the rules of EN 16931: the net is the sum of the lines and is not rounded
/// again; a tax is rounded once for the document, on the sum of all it is charged on (BR-CO-17). A tax that
/// others include is then divided among the groups of lines by largest remainders, so that their bases add up,
/// too.
final class AddedTaxes {
    private final List<TaxGroup> groups;
    private final Rounding rounding;
    /// What each tax adds to each group, in the order of the groups.
    private final Map<Tax, List<Money>> added = new HashMap<>();

    AddedTaxes(List<TaxGroup> groups, Rounding rounding) {
        this.groups = groups;
        this.rounding = rounding;
    }

    TaxedDocument document(Currency currency) {
        Money net = groups.stream().map(TaxGroup::amount).reduce(Money.zero(currency), Money::plus);
        List<TaxTotal> totals = new ArrayList<>();
        for (Tax tax : taxes()) {
            totals.add(total(tax, Money.zero(currency)));
        }
        Money tax = totals.stream().map(TaxTotal::amount).reduce(Money.zero(currency), Money::plus);
        return new TaxedDocument(net, totals, net.plus(tax));
    }

    private List<Tax> taxes() {
        return TaxGroup.inOrder(groups.stream()
                .flatMap(group -> group.taxes().stream())
                .distinct()
                .toList());
    }

    private TaxTotal total(Tax tax, Money zero) {
        List<BigDecimal> exact = new ArrayList<>();
        Money base = zero;
        for (int i = 0; i < groups.size(); i++) {
            Money groupBase = groups.get(i).taxes().contains(tax) ? base(tax, i) : zero;
            base = base.plus(groupBase);
            exact.add(exactly(tax, groupBase, i));
        }
        BigDecimal sum = exact.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        Money amount = Money.of(rounding.divide(sum, BigDecimal.ONE), zero.currency());
        added.put(tax, Allocation.nearest(amount, exact, BigDecimal.ONE));
        return new TaxTotal(tax, base, amount);
    }

    private Money base(Tax tax, int group) {
        Money base = groups.get(group).amount();
        if (tax instanceof PercentageTax percentage) {
            for (Tax included : percentage.includes()) {
                List<Money> amounts = added.get(included);
                base = amounts == null ? base : base.plus(amounts.get(group));
            }
        }
        return base;
    }

    private BigDecimal exactly(Tax tax, Money base, int group) {
        return switch (tax) {
            case Untaxed _ -> BigDecimal.ZERO;
            case PercentageTax percentage ->
                BigDecimal.valueOf(base.amountMinor()).multiply(percentage.factor());
            case UnitTax perUnit ->
                groups.get(group).taxes().contains(tax) ? groups.get(group).exactly(perUnit) : BigDecimal.ZERO;
        };
    }
}
