package io.mostrador.domain.promotion.rule;

import io.mostrador.domain.sale.SaleLine;
import java.util.Comparator;

/// A promotion as the shop decided it: a value that never changes.
///
/// @param name 1 to 100 characters, as it stands on the receipt
/// @param appliesTo what it covers; the parts of a bundle choose out of this
public record PromotionRule(
        PromotionId id, String name, Offer offer, Selection appliesTo, Eligibility eligibility, Stacking stacking) {
    public static final int MAX_NAME_LENGTH = 100;

    /// The order in which rules are applied and in which ties are decided.
    public static final Comparator<PromotionRule> IN_ORDER = Comparator.comparingInt(
                    (PromotionRule rule) -> rule.stacking().group())
            .thenComparing(rule -> rule.stacking().priority(), Comparator.reverseOrder())
            .thenComparing(PromotionRule::id);

    public PromotionRule {
        if (name.isBlank() || name.length() > MAX_NAME_LENGTH) {
            throw new IllegalArgumentException("promotion name must have 1 to 100 characters: " + id);
        }
    }

    /// Whether it is on the units of a line, or a part of a bundle is.
    public boolean covers(SaleLine line) {
        return appliesTo.covers(line) && (!(offer instanceof Offer.Bundle bundle) || isOnAPart(bundle, line));
    }

    private static boolean isOnAPart(Offer.Bundle bundle, SaleLine line) {
        for (Selection part : bundle.parts()) {
            if (part.covers(line)) {
                return true;
            }
        }
        return false;
    }

    /// Whether each unit it is on saves by itself.
    public boolean isOnSingleUnits() {
        return offer instanceof Offer.PercentOff
                || offer instanceof Offer.AmountOff
                || offer instanceof Offer.FixedPrice;
    }

    /// Whether it is on all units it covers, or on none.
    public boolean isOnTheBasket() {
        return offer instanceof Offer.ThresholdPercentOff || offer instanceof Offer.ThresholdAmountOff;
    }

    /// Whether it may be used only so often in one basket.
    public boolean isLimited() {
        return stacking.limitPerBasket() < Stacking.NO_LIMIT;
    }
}
