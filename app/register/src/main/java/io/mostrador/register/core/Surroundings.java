package io.mostrador.register.core;

import io.mostrador.domain.code.CodeReader;
import io.mostrador.domain.coupon.CouponRedemption;
import io.mostrador.domain.coupon.PresentedCoupon;
import io.mostrador.domain.promotion.Promotions;
import io.mostrador.register.SuspensionPolicy;
import io.mostrador.register.coupon.CouponLedger;
import io.mostrador.register.port.IdSource;
import io.mostrador.register.port.ItemLookup;
import io.mostrador.register.port.StorageGauge;
import io.mostrador.register.status.StorageStatus;
import java.time.Instant;
import java.util.Optional;

/// All the core may know of the world at the moment of a command: it has no clock, no randomness and no I/O of
/// its own.
///
/// @param now the stamp of the facts to come
/// @param pin the verdict on the PIN when the command is a sign-on
/// @param promotions of the shop
/// @param codes how a scanned text is understood that is no item's code as it stands
/// @param coupons those that sales have used
/// @param suspension how long suspended baskets wait
public record Surroundings(
        Instant now,
        IdSource ids,
        ItemLookup items,
        PinVerdict pin,
        StorageGauge storage,
        CodeReader codes,
        Promotions promotions,
        CouponLedger coupons,
        SuspensionPolicy suspension) {
    /// Where no coupon was used and suspended baskets wait for ever.
    public Surroundings(
            Instant now,
            IdSource ids,
            ItemLookup items,
            PinVerdict pin,
            StorageGauge storage,
            CodeReader codes,
            Promotions promotions) {
        this(now, ids, items, pin, storage, codes, promotions, CouponLedger.empty(), new SuspensionPolicy.Waits());
    }

    /// Where a coupon was used up, empty while it can be used.
    Optional<CouponRedemption> redemption(PresentedCoupon coupon) {
        return coupon.singleUse() ? coupons.find(coupon.code()) : Optional.empty();
    }

    boolean isStorageFull() {
        return storage.read().level() == StorageStatus.Level.FULL;
    }
}
