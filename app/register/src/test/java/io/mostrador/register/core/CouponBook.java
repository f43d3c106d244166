package io.mostrador.register.core;

import io.mostrador.domain.coupon.CouponCode;
import io.mostrador.domain.coupon.CouponRedemption;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.promotion.Promotions;
import io.mostrador.domain.promotion.rule.Eligibility;
import io.mostrador.domain.promotion.rule.Offer;
import io.mostrador.domain.promotion.rule.Percentage;
import io.mostrador.domain.promotion.rule.PromotionId;
import io.mostrador.domain.promotion.rule.PromotionRule;
import io.mostrador.domain.promotion.rule.RequiredCoupon;
import io.mostrador.domain.promotion.rule.RequiredCoupon.Match;
import io.mostrador.domain.promotion.rule.RequiredCoupon.Use;
import io.mostrador.domain.promotion.rule.Selection;
import io.mostrador.domain.promotion.rule.Stacking;
import io.mostrador.domain.promotion.rule.Validity;
import io.mostrador.register.coupon.CouponLedger;
import io.mostrador.register.memory.SmallShop;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Coupons for tests: `YERBA` (10 % off, for ever), `LECHE-` and a number (milk for 1000,00, once each), `VIEJO`
/// (expired).
final class CouponBook {
    static final CouponCode YERBA = new CouponCode("YERBA");
    static final CouponCode MILK_1 = new CouponCode("LECHE-1");
    static final CouponCode MILK_2 = new CouponCode("LECHE-2");
    static final CouponCode EXPIRED = new CouponCode("VIEJO");

    static final Promotions PROMOTIONS = Promotions.of(
            SmallShop.ARS,
            List.of(
                    rule(YERBA, Match.WHOLE, Use.REUSABLE, new Offer.PercentOff(Percentage.of(10)), SmallShop.YERBA),
                    rule(
                            new CouponCode("LECHE-"),
                            Match.PREFIX,
                            Use.SINGLE,
                            new Offer.FixedPrice(SmallShop.pesos(100_000)),
                            SmallShop.MILK),
                    expired()));

    /// [#MILK_2] was used on another receipt.
    static CouponLedger ledger() {
        return new CouponLedger(
                Map.of(MILK_2, new CouponRedemption("A1-00000007", Counter.START.minusSeconds(86_400))));
    }

    private CouponBook() {}

    private static PromotionRule expired() {
        Validity past = Validity.ofDates(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 11, 20));
        return rule(
                "viejo",
                past,
                new RequiredCoupon(EXPIRED, Match.WHOLE, Use.REUSABLE),
                new Offer.PercentOff(Percentage.of(50)),
                SmallShop.YERBA);
    }

    private static PromotionRule rule(CouponCode code, Match match, Use use, Offer offer, Item item) {
        Validity always = Validity.ofDates(LocalDate.of(2000, 1, 1), LocalDate.of(9999, 12, 31));
        return rule("de " + code, always, new RequiredCoupon(code, match, use), offer, item);
    }

    private static PromotionRule rule(String id, Validity validity, RequiredCoupon coupon, Offer offer, Item item) {
        return new PromotionRule(
                new PromotionId(id),
                "Oferta " + id,
                offer,
                Selection.ofItems(item.id()),
                new Eligibility(validity, Set.of(), coupon),
                Stacking.inGroup(1));
    }
}
