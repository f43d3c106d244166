package io.mostrador.desktop;

import io.mostrador.domain.coupon.CouponCode;
import io.mostrador.domain.promotion.Promotions;
import io.mostrador.domain.promotion.rule.Eligibility;
import io.mostrador.domain.promotion.rule.Offer;
import io.mostrador.domain.promotion.rule.PromotionId;
import io.mostrador.domain.promotion.rule.PromotionRule;
import io.mostrador.domain.promotion.rule.RequiredCoupon;
import io.mostrador.domain.promotion.rule.RequiredCoupon.Match;
import io.mostrador.domain.promotion.rule.RequiredCoupon.Use;
import io.mostrador.domain.promotion.rule.Selection;
import io.mostrador.domain.promotion.rule.Stacking;
import io.mostrador.domain.promotion.rule.Validity;
import io.mostrador.register.memory.SmallShop;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// Two coupons: `CHICO`, 100 off from 1.000 on, and any `GRANDE-` and a number, 1.000 off from 20.000 on, once each.
final class DemoCoupons {
    private DemoCoupons() {}

    static Promotions promotions() {
        return Promotions.of(
                SmallShop.ARS,
                List.of(
                        rule("chico", new RequiredCoupon(new CouponCode("CHICO"), Match.WHOLE, Use.REUSABLE), 1_000, 1),
                        rule(
                                "grande",
                                new RequiredCoupon(new CouponCode("GRANDE-"), Match.PREFIX, Use.SINGLE),
                                20_000,
                                2)));
    }

    private static PromotionRule rule(String id, RequiredCoupon coupon, long from, int group) {
        long off = from == 1_000 ? 100 : 1_000;
        Validity always = Validity.ofDates(LocalDate.of(2000, 1, 1), LocalDate.of(9999, 12, 31));
        return new PromotionRule(
                new PromotionId(id),
                "Con cupón",
                new Offer.ThresholdAmountOff(TestTill.pesos(from), TestTill.pesos(off)),
                Selection.ofEverything(),
                new Eligibility(always, Set.of(), coupon),
                Stacking.inGroup(group));
    }
}
