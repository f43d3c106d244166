package io.mostrador.domain.coupon;

import io.mostrador.domain.money.Money;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;

/// Why a coupon on the basket takes nothing off: what the customer is told.
public sealed interface CouponObstacle {
    /// Nothing is in its way.
    CouponObstacle NONE = new None();

    /// Nothing is known to be in its way.
    record None() implements CouponObstacle {}

    /// Another sale has used it meanwhile.
    record Used(CouponRedemption redemption) implements CouponObstacle {}

    /// @param firstDate from which it holds
    record NotYet(LocalDate firstDate) implements CouponObstacle {}

    /// @param lastDate on which it held
    record Expired(LocalDate lastDate) implements CouponObstacle {}

    /// @param days of the week on which it holds
    record OtherDays(Set<DayOfWeek> days) implements CouponObstacle {
        public OtherDays {
            days = Set.copyOf(days);
        }
    }

    /// Holds in some hours of the day only.
    ///
    /// @param until not included; not after `from` where the hours go past midnight
    record OtherHours(LocalTime from, LocalTime until) implements CouponObstacle {}

    /// For some groups of customers only, and this one is in none of them.
    record OtherCustomers() implements CouponObstacle {}

    /// Nothing in the basket is what it is for.
    record NothingCovered() implements CouponObstacle {}

    /// @param from what the goods it is for have to be worth, before any promotion
    record Below(Money from) implements CouponObstacle {}

    /// Of what it is for there are not enough units, or they cost no more than it makes them cost.
    record TooFew() implements CouponObstacle {}

    /// Other promotions on the same goods save the customer more.
    record OthersSaveMore() implements CouponObstacle {}
}
