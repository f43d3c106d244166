package io.mostrador.launcher.baskets;

import io.mostrador.domain.coupon.CouponCode;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.promotion.rule.Eligibility;
import io.mostrador.domain.promotion.rule.Offer;
import io.mostrador.domain.promotion.rule.Percentage;
import io.mostrador.domain.promotion.rule.PromotionId;
import io.mostrador.domain.promotion.rule.PromotionRule;
import io.mostrador.domain.promotion.rule.RequiredCoupon;
import io.mostrador.domain.promotion.rule.Selection;
import io.mostrador.domain.promotion.rule.Stacking;
import io.mostrador.domain.promotion.rule.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/// Promotions of every kind, in few stacking groups; some need a coupon.
final class RandomRules {
    static final CouponCode COUPON = new CouponCode("CUP-1");

    private static final Validity ALWAYS = Validity.ofDates(LocalDate.of(2000, 1, 1), LocalDate.of(2099, 12, 31));
    private static final int MOST = 5;

    private final Currency currency;
    private final SplittableRandom random;

    RandomRules(Currency currency, SplittableRandom random) {
        this.currency = currency;
        this.random = random;
    }

    /// Often none.
    List<PromotionRule> rules() {
        List<PromotionRule> rules = new ArrayList<>();
        int count = random.nextInt(2) * random.nextInt(1, MOST + 1);
        for (int i = 0; i < count; i++) {
            RequiredCoupon coupon = random.nextInt(4) == 0
                    ? new RequiredCoupon(COUPON, RequiredCoupon.Match.WHOLE, RequiredCoupon.Use.SINGLE)
                    : null;
            int limit = random.nextInt(3) == 0 ? random.nextInt(1, 4) : Stacking.NO_LIMIT;
            rules.add(new PromotionRule(
                    new PromotionId("p" + i),
                    "Oferta",
                    offer(),
                    selection(),
                    new Eligibility(ALWAYS, Set.of(), coupon),
                    new Stacking(random.nextInt(1, 4), random.nextInt(3), limit)));
        }
        return rules;
    }

    private Offer offer() {
        Percentage percentage = new Percentage(random.nextInt(1, 10_001));
        Offer.Mixing mixing = random.nextBoolean() ? Offer.Mixing.SAME_ITEM : Offer.Mixing.MIX_AND_MATCH;
        int take = random.nextInt(2, 5);
        return switch (random.nextInt(9)) {
            case 0 -> new Offer.PercentOff(percentage);
            case 1 -> new Offer.AmountOff(amount());
            case 2 -> new Offer.FixedPrice(amount());
            case 3 -> new Offer.NForM(take, random.nextInt(1, take), mixing);
            case 4 -> new Offer.NForPrice(take, amount(), mixing);
            case 5 -> new Offer.SecondUnitOff(percentage, mixing);
            case 6 -> new Offer.Bundle(List.of(selection(), selection()), amount());
            case 7 -> new Offer.ThresholdPercentOff(amount(), percentage);
            default -> new Offer.ThresholdAmountOff(amount(), amount());
        };
    }

    private Selection selection() {
        String item = RandomShop.ITEMS.get(random.nextInt(RandomShop.ITEMS.size()));
        return switch (random.nextInt(4)) {
            case 0 -> Selection.ofEverything();
            case 1 -> Selection.ofItems(new ItemId(item));
            case 2 -> Selection.ofEverything().except(Set.of(new ItemId(item)), Set.of());
            default -> Selection.ofCategories(item.substring(0, 1));
        };
    }

    private Money amount() {
        return Money.of(random.nextLong(1, 100_000), currency);
    }
}
