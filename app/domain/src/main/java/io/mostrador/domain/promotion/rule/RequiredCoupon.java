package io.mostrador.domain.promotion.rule;

import io.mostrador.domain.coupon.CouponCode;

/// The coupon that a rule needs.
///
/// @param code the whole code, or how the codes begin of a series of coupons
public record RequiredCoupon(CouponCode code, Match match, Use use) {
    /// Which coupons are meant.
    public enum Match {
        /// The one with this code.
        WHOLE,
        /// All that begin like this and go on: a numbered series.
        PREFIX
    }

    /// How often a coupon can be used.
    public enum Use {
        SINGLE,
        REUSABLE
    }

    /// Whether a coupon is one of those meant; case matters.
    public boolean fits(CouponCode coupon) {
        String value = coupon.value();
        return switch (match) {
            case WHOLE -> coupon.equals(code);
            case PREFIX -> value.length() > code.value().length() && value.startsWith(code.value());
        };
    }
}
