package io.mostrador.register.core;

import io.mostrador.domain.promotion.PromotionSaving;
import io.mostrador.domain.promotion.rule.Circumstances;
import io.mostrador.domain.promotion.rule.CustomerGroup;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.PriceModifier;
import io.mostrador.domain.sale.SaleLine;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Puts the shop's promotions on a basket whose lines have changed, by the clock of that moment.
///
/// @param zone of the store, for happy hours
record Promoting(Surroundings around, ZoneId zone) {

    Basket apply(Basket basket) {
        if (around.promotions().isEmpty()) {
            return basket;
        }
        var moment = LocalDateTime.ofInstant(around.now(), zone);
        var circumstances = new Circumstances(moment, groups(basket), Set.of());
        return basket.withPromotions(around.promotions().evaluate(offered(basket), circumstances).savings().stream()
                .collect(Collectors.groupingBy(
                        PromotionSaving::lineNumber, Collectors.mapping(Promoting::modifier, Collectors.toList()))));
    }

    /// A deposit comes back for what it costs.
    private static List<SaleLine> offered(Basket basket) {
        return basket.activeLines().stream().filter(line -> !line.isDeposit()).toList();
    }

    /// Of the customer as known now.
    private Set<CustomerGroup> groups(Basket basket) {
        return Optional.ofNullable(basket.customer())
                .flatMap(customer -> around.customers().find(customer.id()))
                .map(account -> account.customer().group())
                .map(Set::of)
                .orElse(Set.of());
    }

    private static PriceModifier modifier(PromotionSaving saving) {
        return new PriceModifier(
                PriceModifier.Kind.PROMOTION,
                saving.amount().negated(),
                saving.name(),
                saving.promotionId().value());
    }
}
