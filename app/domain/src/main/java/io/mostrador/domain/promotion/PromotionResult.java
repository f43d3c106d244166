package io.mostrador.domain.promotion;

import io.mostrador.domain.money.Money;
import java.util.Currency;
import java.util.List;

/// What the promotions take off one basket. A changed basket has a new result; none is ever edited.
///
/// @param savings by line number, in a line in the order in which the rules were applied
public record PromotionResult(Currency currency, List<PromotionSaving> savings) {
    public PromotionResult {
        savings = List.copyOf(savings);
    }

    /// What the whole basket costs less.
    public Money total() {
        return sum(savings);
    }

    /// What one line costs less, zero when nothing.
    public Money ofLine(int lineNumber) {
        return sum(savings.stream()
                .filter(saving -> saving.lineNumber() == lineNumber)
                .toList());
    }

    private Money sum(List<PromotionSaving> some) {
        return some.stream().map(PromotionSaving::amount).reduce(Money.zero(currency), Money::plus);
    }
}
