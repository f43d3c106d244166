package io.mostrador.register.core;

import io.mostrador.domain.coupon.CouponObstacle;
import io.mostrador.domain.coupon.PresentedCoupon;
import io.mostrador.domain.promotion.PromotionSaving;
import io.mostrador.domain.promotion.rule.Circumstances;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.PriceModifier;
import io.mostrador.domain.sale.SaleLine;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/// Puts the quantity breaks of the shop's price lists, and then its promotions, on a basket whose lines or coupons have
/// changed, by the clock of that moment, and says
/// of each coupon why it does nothing, if it does. A single-use coupon that another sale has used meanwhile counts
/// no more.
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
        Circumstances circumstances = circumstances(basket);
        Basket promoted =
                basket.withPromotions(around.promotions().evaluate(offered(basket), circumstances).savings().stream()
                        .collect(Collectors.groupingBy(
                                PromotionSaving::lineNumber,
                                Collectors.mapping(Promoting::modifier, Collectors.toList()))));
        return promoted.withCoupons(promoted.coupons().stream()
                .map(coupon -> coupon.with(obstacle(promoted, coupon, circumstances)))
                .toList());
    }

    /// A deposit comes back for what it costs.
    private static List<SaleLine> offered(Basket basket) {
        return basket.activeLines().stream().filter(line -> !line.isDeposit()).toList();
    }

    private Circumstances circumstances(Basket basket) {
        return new Circumstances(
                LocalDateTime.ofInstant(around.now(), zone),
                around.groups(basket.customer()),
                basket.coupons().stream()
                        .filter(coupon -> around.redemption(coupon).isEmpty())
                        .map(PresentedCoupon::code)
                        .collect(Collectors.toSet()));
    }

    private CouponObstacle obstacle(Basket promoted, PresentedCoupon coupon, Circumstances circumstances) {
        if (promoted.saved(coupon).isPositive()) {
            return CouponObstacle.NONE;
        }
        return around.redemption(coupon)
                .<CouponObstacle>map(CouponObstacle.Used::new)
                .orElseGet(() -> around.promotions().obstacle(coupon.code(), offered(promoted), circumstances));
    }

    private static PriceModifier modifier(PromotionSaving saving) {
        return new PriceModifier(
                PriceModifier.Kind.PROMOTION,
                saving.amount().negated(),
                saving.name(),
                saving.promotionId().value());
    }
}
