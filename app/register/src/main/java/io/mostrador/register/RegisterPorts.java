package io.mostrador.register;

import io.mostrador.domain.code.CodeReader;
import io.mostrador.domain.code.CodeRules;
import io.mostrador.domain.giftcard.GiftCardRules;
import io.mostrador.domain.pricelist.PriceLists;
import io.mostrador.domain.promotion.Promotions;
import io.mostrador.domain.tender.ExchangeRates;
import io.mostrador.register.clock.Timekeeper;
import io.mostrador.register.coupon.CouponLedger;
import io.mostrador.register.customer.CustomerIndex;
import io.mostrador.register.port.IdSource;
import io.mostrador.register.port.ItemLookup;
import io.mostrador.register.port.Journal;
import io.mostrador.register.port.PinCheck;
import io.mostrador.register.port.SaleArchive;
import io.mostrador.register.port.StorageGauge;
import io.mostrador.register.status.StorageStatus;
import java.time.InstantSource;

/// What a register works with; all of it is called on the register thread.
///
/// @param promotions of the shop
/// @param prices the price lists of the shop
/// @param rates at which the shop takes foreign cash
/// @param sales completed ones, of which goods may come back
/// @param codes with the rules of the shop's own codes
/// @param customers of the till, kept up to date by the register
/// @param coupons those that sales have used; the register adds those to come
/// @param suspension how long suspended baskets wait
/// @param giftCards what the shop allows with them
public record RegisterPorts(
        Journal journal,
        ItemLookup items,
        IdSource ids,
        PinCheck pins,
        Timekeeper time,
        StorageGauge storage,
        CodeReader codes,
        Promotions promotions,
        CustomerIndex customers,
        PriceLists prices,
        ExchangeRates rates,
        CouponLedger coupons,
        SuspensionPolicy suspension,
        SaleArchive sales,
        GiftCardRules giftCards) {
    /// Where the shop has none of all that, no coupon was ever used, suspended baskets wait for ever and nothing
    /// comes back.
    public RegisterPorts(
            Journal journal, ItemLookup items, IdSource ids, PinCheck pins, Timekeeper time, StorageGauge storage) {
        this(
                journal,
                items,
                ids,
                pins,
                time,
                storage,
                new CodeReader(CodeRules.NONE),
                Promotions.NONE,
                CustomerIndex.empty(),
                PriceLists.NONE,
                ExchangeRates.NONE,
                CouponLedger.empty(),
                new SuspensionPolicy.Waits(),
                SaleArchive.EMPTY,
                GiftCardRules.ANY_AMOUNT);
    }

    /// The same with the sales of which goods may come back.
    public RegisterPorts withSales(SaleArchive archive) {
        return new RegisterPorts(
                journal,
                items,
                ids,
                pins,
                time,
                storage,
                codes,
                promotions,
                customers,
                prices,
                rates,
                coupons,
                suspension,
                archive,
                giftCards);
    }

    /// Where room never runs out and the clock is never wrong.
    public RegisterPorts(Journal journal, ItemLookup items, IdSource ids, PinCheck pins, InstantSource clock) {
        this(journal, items, ids, pins, Timekeeper.trusting(clock), () -> StorageStatus.PLENTY);
    }
}
