package io.mostrador.desktop.basket;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.domain.coupon.CouponObstacle;
import io.mostrador.domain.coupon.PresentedCoupon;
import io.mostrador.domain.money.Money;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Set;
import java.util.stream.Collectors;

/// What a coupon on the basket does, in words: what it saves, or why it saves nothing.
public final class CouponText {
    private CouponText() {}

    /// @param saved what it takes off the basket, zero for nothing
    public static String of(Desk desk, PresentedCoupon coupon, Money saved) {
        return desk.words()
                .text(
                        "coupon.line",
                        coupon.code(),
                        saved.isPositive()
                                ? desk.words().text("coupon.saves", desk.money(saved))
                                : why(desk, coupon.obstacle()));
    }

    private static String why(Desk desk, CouponObstacle obstacle) {
        var words = desk.words();
        return switch (obstacle) {
            case CouponObstacle.None _ -> words.text("coupon.nothing");
            case CouponObstacle.Used(var redemption) -> words.text("coupon.used", redemption.receipt());
            case CouponObstacle.NotYet(var date) -> words.text("coupon.from.date", words.date(date));
            case CouponObstacle.Expired(var date) -> words.text("coupon.expired", words.date(date));
            case CouponObstacle.OtherDays(var days) -> words.text("coupon.days", days(desk, days));
            case CouponObstacle.OtherHours(var from, var until) ->
                words.text("coupon.hours", time(desk, from), time(desk, until));
            case CouponObstacle.OtherCustomers _ -> words.text("coupon.customers");
            case CouponObstacle.NothingCovered _ -> words.text("coupon.not.covered");
            case CouponObstacle.Below(var from) -> words.text("coupon.from.amount", desk.money(from));
            case CouponObstacle.TooFew _ -> words.text("coupon.too.few");
            case CouponObstacle.OthersSaveMore _ -> words.text("coupon.others");
        };
    }

    private static String days(Desk desk, Set<DayOfWeek> days) {
        return days.stream()
                .sorted()
                .map(day -> day.getDisplayName(TextStyle.FULL, desk.words().locale()))
                .collect(Collectors.joining(", "));
    }

    private static String time(Desk desk, LocalTime time) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(desk.words().locale())
                .format(time);
    }
}
