package io.mostrador.register.core;

import io.mostrador.domain.code.CodeReader;
import io.mostrador.domain.coupon.CouponRedemption;
import io.mostrador.domain.coupon.PresentedCoupon;
import io.mostrador.domain.customer.SaleCustomer;
import io.mostrador.domain.giftcard.GiftCardRules;
import io.mostrador.domain.pricelist.PriceLists;
import io.mostrador.domain.promotion.Promotions;
import io.mostrador.domain.promotion.rule.CustomerGroup;
import io.mostrador.domain.tender.ExchangeRates;
import io.mostrador.register.SuspensionPolicy;
import io.mostrador.register.coupon.CouponLedger;
import io.mostrador.register.port.CustomerLookup;
import io.mostrador.register.port.IdSource;
import io.mostrador.register.port.ItemLookup;
import io.mostrador.register.port.SaleArchive;
import io.mostrador.register.port.StorageGauge;
import io.mostrador.register.status.StorageStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All the core may know of the world at the moment of a command: it has no clock, no randomness and no I/O of
/// its own.
///
/// @param now the stamp of the facts to come
/// @param pin the verdict on the PIN when the command is a sign-on
/// @param promotions of the shop
/// @param customers with what they owe
/// @param prices the price lists of the shop
/// @param rates at which the shop takes foreign cash
/// @param sales completed ones, of which goods may come back
/// @param codes how a scanned text is understood that is no item's code as it stands
/// @param coupons those that sales have used
/// @param suspension how long suspended baskets wait
/// @param giftCards what the shop allows with them
public record Surroundings(
        Instant now,
        IdSource ids,
        ItemLookup items,
        PinVerdict pin,
        StorageGauge storage,
        CodeReader codes,
        Promotions promotions,
        CustomerLookup customers,
        PriceLists prices,
        ExchangeRates rates,
        CouponLedger coupons,
        SuspensionPolicy suspension,
        SaleArchive sales,
        GiftCardRules giftCards) {
    /// The groups of the customer as known now; none for somebody unknown.
    Set<CustomerGroup> groups(@Nullable SaleCustomer customer) {
        return Optional.ofNullable(customer)
                .flatMap(known -> customers.find(known.id()))
                .map(account -> account.customer().group())
                .map(Set::of)
                .orElse(Set.of());
    }

    /// Where a coupon was used up, empty while it can be used.
    Optional<CouponRedemption> redemption(PresentedCoupon coupon) {
        return coupon.singleUse() ? coupons.find(coupon.code()) : Optional.empty();
    }

    /// Whether prices may depend on the rest of the basket and on the hour.
    boolean changesPrices() {
        return !promotions.isEmpty() || !prices.isEmpty();
    }

    boolean isStorageFull() {
        return storage.read().level() == StorageStatus.Level.FULL;
    }
}
