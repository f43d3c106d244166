package io.mostrador.domain.promotion;

import static io.mostrador.domain.promotion.Leaflet.ARS;
import static io.mostrador.domain.promotion.Leaflet.FRIDAY_NOON;
import static io.mostrador.domain.promotion.Leaflet.cents;
import static io.mostrador.domain.promotion.Leaflet.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.coupon.CouponCode;
import io.mostrador.domain.coupon.CouponObstacle;
import io.mostrador.domain.coupon.PresentedCoupon;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.promotion.rule.Circumstances;
import io.mostrador.domain.promotion.rule.CustomerGroup;
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
import io.mostrador.domain.sale.SaleLine;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// It is Friday, 27 November 2026, noon.
class CouponTest {
    private static final CouponCode CODE = new CouponCode("VERANO");
    private static final Validity ALWAYS = Leaflet.ALWAYS.validity();
    private static final Offer HALF = new Offer.PercentOff(Percentage.of(50));

    private static RequiredCoupon whole(Use use) {
        return new RequiredCoupon(CODE, Match.WHOLE, use);
    }

    private static PromotionRule rule(String id, Offer offer, Selection appliesTo, Eligibility eligibility) {
        return new PromotionRule(
                new PromotionId(id), "Oferta " + id, offer, appliesTo, eligibility, Stacking.inGroup(1));
    }

    private static PromotionRule onApples(Offer offer, Validity validity) {
        return rule("r", offer, Leaflet.items("apple"), new Eligibility(validity, Set.of(), whole(Use.REUSABLE)));
    }

    private static Promotions promotions(PromotionRule... rules) {
        return Promotions.of(ARS, List.of(rules));
    }

    private static CouponObstacle obstacle(PromotionRule rule, SaleLine... lines) {
        return obstacle(promotions(rule), lines);
    }

    private static CouponObstacle obstacle(Promotions promotions, SaleLine... lines) {
        Circumstances now = new Circumstances(FRIDAY_NOON, Set.of(), Set.of(CODE));
        return promotions.obstacle(CODE, List.of(lines), now);
    }

    @Test
    void opensThePromotionsThatNeedItAndNoOthers() {
        Promotions promotions = promotions(
                onApples(HALF, ALWAYS),
                rule("free", HALF, Leaflet.items("pear"), Eligibility.during(ALWAYS)),
                rule("single", HALF, Leaflet.items("pear"), new Eligibility(ALWAYS, Set.of(), whole(Use.SINGLE))));

        assertThat(promotions.coupon(CODE)).contains(new PresentedCoupon(CODE, Set.of("r", "single"), true));
        assertThat(promotions.coupon(new CouponCode("verano"))).isEmpty();
    }

    @Test
    void ofASeriesBeginsLikeItAndGoesOn() {
        RequiredCoupon series = new RequiredCoupon(CODE, Match.PREFIX, Use.SINGLE);

        assertThat(series.fits(new CouponCode("VERANO-0001"))).isTrue();
        assertThat(series.fits(CODE)).isFalse();
        assertThat(series.fits(new CouponCode("OTRO-VERANO"))).isFalse();
    }

    @Test
    void saysFromWhichDateItHolds() {
        LocalDate saturday = LocalDate.of(2026, 11, 28);
        Validity later = Validity.ofDates(saturday, saturday);
        assertThat(obstacle(onApples(HALF, later), line(1, "apple", 1, 100)))
                .isEqualTo(new CouponObstacle.NotYet(saturday));
    }

    @Test
    void saysWhenItExpired() {
        LocalDate thursday = LocalDate.of(2026, 11, 26);
        Validity earlier = Validity.ofDates(thursday, thursday);
        assertThat(obstacle(onApples(HALF, earlier), line(1, "apple", 1, 100)))
                .isEqualTo(new CouponObstacle.Expired(thursday));
    }

    @Test
    void saysOnWhichDaysAndInWhichHoursItHolds() {
        Validity mondays = ALWAYS.on(Set.of(DayOfWeek.MONDAY));
        Validity evenings = ALWAYS.between(LocalTime.of(18, 0), LocalTime.of(20, 0));

        assertThat(obstacle(onApples(HALF, mondays), line(1, "apple", 1, 100)))
                .isEqualTo(new CouponObstacle.OtherDays(Set.of(DayOfWeek.MONDAY)));
        assertThat(obstacle(onApples(HALF, evenings), line(1, "apple", 1, 100)))
                .isEqualTo(new CouponObstacle.OtherHours(LocalTime.of(18, 0), LocalTime.of(20, 0)));
    }

    @Test
    void isForSomeCustomersOnly() {
        PromotionRule staff = rule(
                "r",
                HALF,
                Selection.ofEverything(),
                new Eligibility(ALWAYS, Set.of(new CustomerGroup("staff")), whole(Use.REUSABLE)));
        assertThat(obstacle(staff, line(1, "apple", 1, 100))).isEqualTo(new CouponObstacle.OtherCustomers());
    }

    @Test
    void saysThatNothingInTheBasketIsWhatItIsFor() {
        SaleLine back = line(2, "apple", 1, 100).withQuantity(Quantity.ofUnits(-1));
        assertThat(obstacle(onApples(HALF, ALWAYS), line(1, "pear", 1, 100), back))
                .isEqualTo(new CouponObstacle.NothingCovered());
    }

    @Test
    void saysFromWhatSumOfWhatItCoversItHolds() {
        Offer threshold = new Offer.ThresholdAmountOff(cents(2_000), cents(300));
        CouponObstacle below =
                obstacle(onApples(threshold, ALWAYS), line(1, "apple", 1, 1_999), line(2, "pear", 9, 900));
        assertThat(below).isEqualTo(new CouponObstacle.Below(cents(2_000)));
    }

    @Test
    void saysThatThereAreTooFewUnits() {
        Offer threeForTwo = new Offer.NForM(3, 2, Offer.Mixing.SAME_ITEM);
        assertThat(obstacle(onApples(threeForTwo, ALWAYS), line(1, "apple", 2, 100)))
                .isEqualTo(new CouponObstacle.TooFew());
    }

    @Test
    void saysThatOtherPromotionsSaveMore() {
        PromotionRule better = rule(
                "better", new Offer.PercentOff(Percentage.of(60)), Leaflet.items("apple"), Eligibility.during(ALWAYS));
        assertThat(obstacle(promotions(onApples(HALF, ALWAYS), better), line(1, "apple", 1, 100)))
                .isEqualTo(new CouponObstacle.OthersSaveMore());
    }

    @Test
    void ofNoPromotionHasNothingToSay() {
        assertThat(obstacle(promotions(), line(1, "apple", 1, 100))).isEqualTo(CouponObstacle.NONE);
    }
}
