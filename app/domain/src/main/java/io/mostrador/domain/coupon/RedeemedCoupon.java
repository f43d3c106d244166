package io.mostrador.domain.coupon;

import io.mostrador.domain.money.Money;

/// A coupon that a completed sale used. One that took nothing off was not used and can be presented again.
///
/// @param singleUse whether it is used up
/// @param saved what it took off the sale, positive; in the lines' modifiers already
public record RedeemedCoupon(CouponCode code, boolean singleUse, Money saved) {
    public RedeemedCoupon {
        if (!saved.isPositive()) {
            throw new IllegalArgumentException("a coupon that saves nothing is not used: " + code);
        }
    }
}
