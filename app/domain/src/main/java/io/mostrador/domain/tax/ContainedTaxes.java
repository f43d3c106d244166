package io.mostrador.domain.tax;

import io.mostrador.domain.money.Allocation;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Takes the taxes out of an amount that includes them. Every tax is a straight line of the net, `factor * net +
/// constant`, so `gross = (1 + factors) * net + constants` is solved for the net, which is rounded. Amounts for
/// each unit are rounded by themselves; what is left of the gross goes to the percentages by largest remainders.
///
/// Most lines of most shops carry one tax, and every sale waits for this: that one is worked out straight.
final class ContainedTaxes {
    private final TaxGroup group;
    private final Rounding rounding;
    private final Map<Tax, Part> parts = new LinkedHashMap<>();

    private ContainedTaxes(TaxGroup group, Rounding rounding) {
        this.group = group;
        this.rounding = rounding;
        group.taxes().forEach(tax -> parts.put(tax, part(tax)));
    }

    static TaxedDocument of(TaxGroup group, Rounding rounding) {
        return group.taxes().size() == 1 && group.taxes().getFirst() instanceof PercentageTax only
                ? alone(only, group.amount(), rounding)
                : new ContainedTaxes(group, rounding).document();
    }

    /// `net = gross / (1 + rate)`, rounded, and the tax is the difference. Taxes that it includes are not on the
    /// line.
    private static TaxedDocument alone(PercentageTax tax, Money gross, Rounding rounding) {
        long whole = (long) TaxRate.WHOLE + tax.rate().basisPoints();
        Money net = Money.of(rounding.multiplyDivide(gross.amountMinor(), TaxRate.WHOLE, whole), gross.currency());
        return new TaxedDocument(net, List.of(new TaxTotal(tax, net, gross.minus(net))), gross);
    }

    /// How a tax depends on the net: `factor * net + constant`, in minor units.
    private record Part(BigDecimal factor, BigDecimal constant) {
        static final Part NONE = new Part(BigDecimal.ZERO, BigDecimal.ZERO);

        Part plus(Part other) {
            return new Part(factor.add(other.factor), constant.add(other.constant));
        }

        Part times(BigDecimal rate) {
            return new Part(factor.multiply(rate), constant.multiply(rate));
        }
    }

    private Part part(Tax tax) {
        return switch (tax) {
            case Untaxed _ -> Part.NONE;
            case UnitTax perUnit ->
                new Part(
                        BigDecimal.ZERO,
                        BigDecimal.valueOf(group.rounded(perUnit, rounding).amountMinor()));
            case PercentageTax percentage -> {
                Part base = new Part(BigDecimal.ONE, BigDecimal.ZERO);
                for (Tax included : percentage.includes()) {
                    base = base.plus(parts.getOrDefault(included, Part.NONE));
                }
                yield base.times(percentage.factor());
            }
        };
    }

    private TaxedDocument document() {
        Part all = parts.values().stream().reduce(Part.NONE, Part::plus);
        BigDecimal gross = BigDecimal.valueOf(group.amount().amountMinor());
        BigDecimal divisor = all.factor().add(BigDecimal.ONE);
        BigDecimal dividend = gross.subtract(all.constant());
        Money net = Money.of(rounding.divide(dividend, divisor), group.amount().currency());
        Map<Tax, Money> amounts = amounts(net, dividend, divisor);
        List<TaxTotal> totals = group.taxes().stream()
                .map(tax -> new TaxTotal(tax, TaxedDocument.base(tax, net, amounts), amounts.getOrDefault(tax, none())))
                .toList();
        return new TaxedDocument(net, totals, group.amount());
    }

    /// The rounded taxes; the exact net is `dividend / divisor`.
    private Map<Tax, Money> amounts(Money net, BigDecimal dividend, BigDecimal divisor) {
        Map<Tax, Money> amounts = new LinkedHashMap<>();
        Money left = group.amount().minus(net);
        List<PercentageTax> percentages = new ArrayList<>();
        List<BigDecimal> shares = new ArrayList<>();
        for (Map.Entry<Tax, Part> entry : parts.entrySet()) {
            if (entry.getKey() instanceof UnitTax perUnit) {
                Money fixed = group.rounded(perUnit, rounding);
                amounts.put(perUnit, fixed);
                left = left.minus(fixed);
            } else if (entry.getKey() instanceof PercentageTax percentage) {
                Part part = entry.getValue();
                percentages.add(percentage);
                shares.add(part.factor().multiply(dividend).add(part.constant().multiply(divisor)));
            }
        }
        List<Money> rounded = Allocation.nearest(left, shares, divisor);
        for (int i = 0; i < percentages.size(); i++) {
            amounts.put(percentages.get(i), rounded.get(i));
        }
        return amounts;
    }

    private Money none() {
        return Money.zero(group.amount().currency());
    }
}
