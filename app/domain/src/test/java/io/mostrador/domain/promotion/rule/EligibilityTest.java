package io.mostrador.domain.promotion.rule;

import static io.mostrador.domain.promotion.Leaflet.ARS;
import static io.mostrador.domain.promotion.Leaflet.FRIDAY_NOON;
import static io.mostrador.domain.promotion.Leaflet.cents;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.coupon.CouponCode;
import io.mostrador.domain.promotion.Leaflet;
import io.mostrador.domain.promotion.PromotionResult;
import io.mostrador.domain.promotion.Promotions;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
    private static final Validity WEEK = Validity.ofDates(MONDAY, FRIDAY);
    private static final CouponCode COUPON = new CouponCode("AHORRA-10");
    private static final CustomerGroup STAFF = new CustomerGroup("staff");

    private static boolean holds(Validity validity, String moment) {
        return validity.holdsAt(LocalDateTime.parse(moment));
    }

    private static PromotionResult evaluate(Eligibility eligibility, Circumstances circumstances) {
        PromotionRule rule = new PromotionRule(
                new PromotionId("r"),
                "Mitad",
                new Offer.PercentOff(Percentage.of(50)),
                Selection.ofEverything(),
                eligibility,
                Stacking.inGroup(1));
        return Promotions.of(ARS, List.of(rule)).evaluate(List.of(Leaflet.line(1, "a", 1, 100)), circumstances);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T23:59:59.999999999, false",
        "2026-11-23T00:00, true",
        "2026-11-25T12:00, true",
        "2026-11-27T23:59:59.999999999, true",
        "2026-11-28T00:00, false"
    })
    void holdsFromTheFirstDateToTheEndOfTheLast(String moment, boolean expected) {
        assertThat(holds(WEEK, moment)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T16:59:59.999999999, false",
        "2026-11-24T17:00, true",
        "2026-11-24T18:59:59.999999999, true",
        "2026-11-24T19:00, false"
    })
    void holdsInHappyHourFromItsFirstMomentToJustBeforeItsEnd(String moment, boolean expected) {
        assertThat(holds(WEEK.between(LocalTime.of(17, 0), LocalTime.of(19, 0)), moment))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // Monday to Friday, only Fridays, 22:00 to 02:00: the small hours of Saturday belong to Friday.
        "2026-11-27T01:59, false",
        "2026-11-27T21:59, false",
        "2026-11-27T22:00, true",
        "2026-11-28T00:00, true",
        "2026-11-28T01:59:59, true",
        "2026-11-28T02:00, false",
        "2026-11-28T22:00, false"
    })
    void countsHoursAfterMidnightAsTheDayOnWhichTheyBegan(String moment, boolean expected) {
        Validity night = WEEK.on(Set.of(DayOfWeek.FRIDAY)).between(LocalTime.of(22, 0), LocalTime.of(2, 0));
        assertThat(holds(night, moment)).isEqualTo(expected);
    }

    @Test
    void holdsOnItsDaysOfTheWeekOnly() {
        Validity validity = WEEK.on(Set.of(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY));
        assertThat(holds(validity, "2026-11-24T12:00")).isTrue();
        assertThat(holds(validity, "2026-11-25T12:00")).isFalse();
        assertThat(holds(validity, "2026-12-01T12:00")).isFalse();
    }

    @Test
    void refusesTimesThatNeverCome() {
        assertThatThrownBy(() -> Validity.ofDates(FRIDAY, MONDAY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WEEK.on(Set.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void needsOneOfItsCustomerGroups() {
        Eligibility eligibility = new Eligibility(WEEK, Set.of(STAFF, new CustomerGroup("members")), null);
        assertThat(evaluate(eligibility, Circumstances.at(FRIDAY_NOON)).savings())
                .isEmpty();
        assertThat(evaluate(
                                eligibility,
                                new Circumstances(FRIDAY_NOON, Set.of(new CustomerGroup("pensioners")), Set.of()))
                        .savings())
                .isEmpty();
        assertThat(evaluate(
                                eligibility,
                                new Circumstances(
                                        FRIDAY_NOON, Set.of(STAFF, new CustomerGroup("pensioners")), Set.of()))
                        .total())
                .isEqualTo(cents(50));
    }

    @Test
    void needsItsCoupon() {
        Eligibility eligibility = new Eligibility(
                WEEK, Set.of(), new RequiredCoupon(COUPON, RequiredCoupon.Match.WHOLE, RequiredCoupon.Use.REUSABLE));
        Circumstances other = new Circumstances(FRIDAY_NOON, Set.of(), Set.of(new CouponCode("ahorra-10")));
        Circumstances presented = new Circumstances(FRIDAY_NOON, Set.of(), Set.of(COUPON));

        assertThat(evaluate(eligibility, other).savings()).isEmpty();
        assertThat(evaluate(eligibility, presented).total()).isEqualTo(cents(50));
    }

    @Test
    void gaveNothingYesterdayAndNothingTomorrow() {
        Eligibility eligibility = Eligibility.during(Validity.ofDates(FRIDAY, FRIDAY));
        assertThat(evaluate(eligibility, Circumstances.at(FRIDAY_NOON.minusDays(1)))
                        .savings())
                .isEmpty();
        assertThat(evaluate(eligibility, Circumstances.at(FRIDAY_NOON.plusDays(1)))
                        .savings())
                .isEmpty();
        assertThat(evaluate(eligibility, Circumstances.at(FRIDAY_NOON)).savings())
                .hasSize(1);
    }

    @Test
    void refusesCodesAndGroupsThatAreNone() {
        assertThatThrownBy(() -> new CouponCode("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CouponCode("x".repeat(49))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CustomerGroup(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PromotionId("x".repeat(65))).isInstanceOf(IllegalArgumentException.class);
    }
}
