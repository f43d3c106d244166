package io.mostrador.domain.promotion.rule;

import io.mostrador.domain.coupon.CouponCode;
import java.time.LocalDateTime;
import java.util.Set;

/// What counts besides the lines.
///
/// @param moment date and time on the shop's wall
/// @param customerGroups the groups the customer belongs to, empty for somebody unknown
/// @param coupons the coupons presented that may still be used
public record Circumstances(LocalDateTime moment, Set<CustomerGroup> customerGroups, Set<CouponCode> coupons) {
    public Circumstances {
        customerGroups = Set.copyOf(customerGroups);
        coupons = Set.copyOf(coupons);
    }

    /// Somebody unknown, without coupons.
    public static Circumstances at(LocalDateTime moment) {
        return new Circumstances(moment, Set.of(), Set.of());
    }
}
