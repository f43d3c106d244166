package io.mostrador.register.port;

import io.mostrador.domain.coupon.CouponCode;
import io.mostrador.domain.coupon.CouponRedemption;
import io.mostrador.register.RegisterState;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Gives the register its state back at start: always [io.mostrador.register.Mode.SignedOut], with the open till
/// session, its totals, its basket and the suspended ones where there are any.
public interface RegisterMemory {
    RegisterState load();

    /// The single-use coupons that sales have used, and where.
    Map<CouponCode, CouponRedemption> redeemedCoupons();

    /// The stamp of the newest entry, empty when there is none.
    Optional<Instant> newestAt();
}
