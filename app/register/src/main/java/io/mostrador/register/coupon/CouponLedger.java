package io.mostrador.register.coupon;

import io.mostrador.domain.coupon.CouponCode;
import io.mostrador.domain.coupon.CouponRedemption;
import io.mostrador.domain.coupon.RedeemedCoupon;
import io.mostrador.domain.sale.Sale;
import io.mostrador.register.fact.Fact;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The single-use coupons that completed sales of this till have used. What another till took is known to the
/// server only, which flags a coupon used twice. Belongs to the register thread.
public final class CouponLedger {
    private final Map<CouponCode, CouponRedemption> redeemed;

    /// @param redeemed as [io.mostrador.register.port.RegisterMemory#redeemedCoupons] gave them
    public CouponLedger(Map<CouponCode, CouponRedemption> redeemed) {
        this.redeemed = new HashMap<>(redeemed);
    }

    /// Where no coupon was ever used.
    public static CouponLedger empty() {
        return new CouponLedger(Map.of());
    }

    /// Where a single-use coupon was used first, empty when it was not used yet.
    public Optional<CouponRedemption> find(CouponCode code) {
        return Optional.ofNullable(redeemed.get(code));
    }

    /// Takes notice of a fact that is stored.
    public void note(Fact fact) {
        if (fact instanceof Fact.SaleCompleted(Sale sale)) {
            for (RedeemedCoupon coupon : sale.coupons()) {
                if (coupon.singleUse()) {
                    redeemed.putIfAbsent(coupon.code(), redemption(sale));
                }
            }
        }
    }

    /// All of them.
    public Map<CouponCode, CouponRedemption> all() {
        return Map.copyOf(redeemed);
    }

    private static CouponRedemption redemption(Sale sale) {
        return new CouponRedemption(sale.receiptNumber().toString(), sale.completedAt());
    }
}
