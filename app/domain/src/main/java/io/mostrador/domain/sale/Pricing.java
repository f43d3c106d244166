package io.mostrador.domain.sale;

import io.mostrador.domain.money.Allocation;
import io.mostrador.domain.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/// Puts the discounts of a basket on its lines: first that of each line, then that of the basket, which the
/// lines share in proportion to what is left of them, by largest remainders. So each tax has its part of it.
final class Pricing {
    private final List<SaleLine> lines;
    private final Map<Integer, Discount> discounts;

    private Pricing(List<SaleLine> lines, Map<Integer, Discount> discounts) {
        this.lines = new ArrayList<>(lines);
        this.discounts = discounts;
    }

    /// @param lines with the modifiers that rules of the shop gave them
    /// @param discounts by the number of their line, [Basket#WHOLE] for all
    static List<SaleLine> price(List<SaleLine> lines, Map<Integer, Discount> discounts) {
        return discounts.isEmpty() ? lines : new Pricing(lines, discounts).priced();
    }

    private List<SaleLine> priced() {
        for (int i = 0; i < lines.size(); i++) {
            SaleLine line = lines.get(i);
            Discount discount = discounts.get(line.number());
            if (discount != null) {
                lines.set(i, less(line, discount.off(line.amount()), PriceModifier.Kind.LINE_DISCOUNT, discount));
            }
        }
        Discount whole = discounts.get(Basket.WHOLE);
        if (whole != null) {
            share(whole);
        }
        return List.copyOf(lines);
    }

    /// Goods that come back take no part: what was given on them is in their price. Nor do deposits, which
    /// come back for what they cost.
    private void share(Discount whole) {
        List<Long> weights = lines.stream()
                .map(line ->
                        line.isReturn() || line.isDeposit() ? 0 : line.amount().amountMinor())
                .toList();
        long sum = weights.stream().reduce(0L, Math::addExact);
        if (sum == 0) {
            return;
        }
        Currency currency = lines.getFirst().unitPrice().currency();
        List<Money> shares = Allocation.byWeight(whole.off(Money.of(sum, currency)), weights);
        for (int i = 0; i < lines.size(); i++) {
            lines.set(i, less(lines.get(i), shares.get(i), PriceModifier.Kind.BASKET_DISCOUNT, whole));
        }
    }

    private static SaleLine less(SaleLine line, Money off, PriceModifier.Kind kind, Discount discount) {
        return off.isZero()
                ? line
                : line.with(
                        new PriceModifier(kind, off.negated(), discount.reason().name(), ""));
    }
}
