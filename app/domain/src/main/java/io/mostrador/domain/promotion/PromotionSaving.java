package io.mostrador.domain.promotion;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.promotion.rule.PromotionId;

/// What one rule takes off one line.
///
/// @param lineNumber the line in the basket
/// @param name the rule's name at that moment, for the receipt
/// @param amount positive; all savings of a line together are never more than the line's amount
public record PromotionSaving(int lineNumber, PromotionId promotionId, String name, Money amount) {
    public PromotionSaving {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("no saving: " + amount);
        }
    }
}
