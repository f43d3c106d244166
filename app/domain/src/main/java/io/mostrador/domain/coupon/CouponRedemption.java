package io.mostrador.domain.coupon;

import java.time.Instant;

/// Where a single-use coupon was used.
///
/// @param receipt the number of the sale's receipt, as printed
/// @param at when that sale was completed
public record CouponRedemption(String receipt, Instant at) {}
