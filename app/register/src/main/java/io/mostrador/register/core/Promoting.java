package io.mostrador.register.core;

import io.mostrador.domain.promotion.PromotionSaving;
import io.mostrador.domain.promotion.rule.Circumstances;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.PriceModifier;
import io.mostrador.domain.sale.SaleLine;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Puts the quantity breaks of the shop's price lists, and then its promotions, on a basket whose lines have
/// changed, by the clock of that moment.
///
/// @param zone of the store, for happy hours
record Promoting(Surroundings around, ZoneId zone) {

    Basket apply(Basket basket) {
        return promoted(basket.withBreaks(around.prices().breaks(basket.lines())));
    }

    private Basket promoted(Basket basket) {
        if (around.promotions().isEmpty()) {
            return basket;
        }
        var moment = LocalDateTime.ofInstant(around.now(), zone);
        var circumstances = new Circumstances(moment, around.groups(basket.customer()), Set.of());
        return basket.withPromotions(around.promotions().evaluate(offered(basket), circumstances).savings().stream()
                .collect(Collectors.groupingBy(
                        PromotionSaving::lineNumber, Collectors.mapping(Promoting::modifier, Collectors.toList()))));
    }

    /// A deposit comes back for what it costs.
    private static List<SaleLine> offered(Basket basket) {
        return basket.activeLines().stream().filter(line -> !line.isDeposit()).toList();
    }

    private static PriceModifier modifier(PromotionSaving saving) {
        return new PriceModifier(
                PriceModifier.Kind.PROMOTION,
                saving.amount().negated(),
                saving.name(),
                saving.promotionId().value());
    }
}
