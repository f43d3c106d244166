package io.mostrador.domain.coupon;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// A coupon on an open basket: what it opened when it was presented, and why it does nothing if it does.
///
/// @param promotions the ids of the rules that need it, at least one, as in the source of a price modifier
/// @param singleUse whether it is used up with the sale
/// @param obstacle as it was found when the promotions were last worked out; no part of any fact
public record PresentedCoupon(CouponCode code, Set<String> promotions, boolean singleUse, CouponObstacle obstacle) {
    public PresentedCoupon {
        promotions = Collections.unmodifiableSortedSet(new TreeSet<>(promotions));
        if (promotions.isEmpty()) {
            throw new IllegalArgumentException("no promotion needs coupon " + code);
        }
    }

    /// Nothing is known to be in its way.
    public PresentedCoupon(CouponCode code, Set<String> promotions, boolean singleUse) {
        this(code, promotions, singleUse, CouponObstacle.NONE);
    }

    public PresentedCoupon with(CouponObstacle newObstacle) {
        return new PresentedCoupon(code, promotions, singleUse, newObstacle);
    }

    /// Whether one promotion needs either of them: it is used once, whichever is presented.
    public boolean competesWith(PresentedCoupon other) {
        return !Collections.disjoint(promotions, other.promotions);
    }
}
