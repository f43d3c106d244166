package io.mostrador.db.fact;

import io.mostrador.domain.coupon.CouponCode;
import io.mostrador.domain.coupon.PresentedCoupon;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.domain.sale.Discount;
import io.mostrador.domain.sale.DiscountReason;
import io.mostrador.domain.sale.PriceModifier;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.till.TillSessionId;
import io.mostrador.register.fact.ExpiredBasket;
import io.mostrador.register.fact.ExpiryCause;
import io.mostrador.register.fact.Fact;
import io.mostrador.sync.protocol.payload.BasketPayload;
import io.mostrador.sync.protocol.payload.SalePayload;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What happens to a basket before it is a sale.
final class BasketMapping {
    private BasketMapping() {}

    static BasketPayload payload(Fact.LineAdded added) {
        SaleLine deposit = added.deposit();
        return new BasketPayload.LineAddedV1(
                added.basketId().value(),
                added.line().unitPrice().currency().getCurrencyCode(),
                LineMapping.payload(added.line()),
                deposit == null ? null : LineMapping.payload(deposit),
                meanings(added));
    }

    /// Each tax once.
    private static List<SalePayload.TaxV1> meanings(Fact.LineAdded added) {
        SaleLine deposit = added.deposit();
        return Stream.concat(added.line().taxes().stream(), deposit == null ? Stream.empty() : deposit.taxes().stream())
                .distinct()
                .map(TaxMapping::payload)
                .toList();
    }

    private static Fact lineAdded(BasketPayload.LineAddedV1 added) {
        Currency currency = Currency.getInstance(added.currency());
        SalePayload.LineV1 deposit = added.deposit();
        var taxes = TaxMapping.meanings(added.taxes(), currency);
        return new Fact.LineAdded(
                new BasketId(added.basketId()),
                LineMapping.line(added.line(), currency, taxes),
                deposit == null ? null : LineMapping.line(deposit, currency, taxes));
    }

    static BasketPayload payload(Fact.LineQuantityChanged changed) {
        return new BasketPayload.LineQuantityChangedV1(
                changed.basketId().value(),
                changed.lineNumber(),
                changed.quantity().thousandths());
    }

    static BasketPayload payload(Fact.DiscountGiven given) {
        Discount discount = given.discount();
        return switch (discount.size()) {
            case Discount.Percent(int basisPoints) ->
                new BasketPayload.DiscountGivenV1(
                        given.basketId().value(),
                        given.lineNumber(),
                        null,
                        basisPoints,
                        null,
                        discount.reason().name());
            case Discount.Amount(var off) ->
                new BasketPayload.DiscountGivenV1(
                        given.basketId().value(),
                        given.lineNumber(),
                        off.currency().getCurrencyCode(),
                        null,
                        off.amountMinor(),
                        discount.reason().name());
        };
    }

    private static Discount discount(BasketPayload.DiscountGivenV1 given) {
        Integer basisPoints = given.basisPoints();
        Long off = given.amountMinor();
        String currency = given.currency();
        DiscountReason reason = DiscountReason.valueOf(given.reason());
        if (basisPoints != null && off == null && currency == null) {
            return new Discount(new Discount.Percent(basisPoints), reason);
        }
        if (basisPoints == null && off != null && currency != null) {
            return new Discount(new Discount.Amount(Money.of(off, Currency.getInstance(currency))), reason);
        }
        throw new IllegalArgumentException("a discount is a percentage or an amount");
    }

    static BasketPayload payload(Fact.CouponPresented presented) {
        PresentedCoupon coupon = presented.coupon();
        return new BasketPayload.CouponPresentedV1(
                presented.basketId().value(),
                coupon.code().value(),
                List.copyOf(coupon.promotions()),
                coupon.singleUse());
    }

    static BasketPayload payload(Fact.PromotionsApplied applied) {
        return new BasketPayload.PromotedV1(
                applied.basketId().value(),
                applied.currency().getCurrencyCode(),
                PriceMapping.payload(applied.breaks()),
                new TreeMap<>(applied.promotions())
                        .entrySet().stream()
                                .map(line -> new BasketPayload.PromotedLineV1(
                                        line.getKey(),
                                        line.getValue().stream()
                                                .map(LineMapping::payload)
                                                .toList()))
                                .toList());
    }

    private static Map<Integer, List<PriceModifier>> promotions(BasketPayload.PromotedV1 promoted) {
        Currency currency = Currency.getInstance(promoted.currency());
        return promoted.lines().stream()
                .collect(Collectors.toMap(
                        BasketPayload.PromotedLineV1::lineNumber,
                        line -> line.modifiers().stream()
                                .map(modifier -> LineMapping.modifier(modifier, currency))
                                .toList()));
    }

    static BasketPayload payload(Fact.TenderAdded added) {
        return new BasketPayload.TenderAddedV1(
                added.basketId().value(),
                added.tender().amountTendered().currency().getCurrencyCode(),
                LineMapping.payload(added.tender()));
    }

    static BasketPayload payload(Fact.SaleVoided voided) {
        return new BasketPayload.VoidedV1(
                voided.basketId().value(),
                voided.tillSessionId().value(),
                voided.total().currency().getCurrencyCode(),
                voided.total().amountMinor(),
                voided.lineCount());
    }

    static BasketPayload payload(Fact.BasketsExpired expired) {
        return new BasketPayload.ExpiredV1(
                expired.tillSessionId().value(),
                expired.baskets().getFirst().total().currency().getCurrencyCode(),
                expired.baskets().stream()
                        .map(basket -> new BasketPayload.ExpiredBasketV1(
                                basket.basketId().value(), basket.total().amountMinor(), basket.lineCount()))
                        .toList(),
                expired.cause().name());
    }

    private static Fact expired(BasketPayload.ExpiredV1 expired) {
        Currency currency = Currency.getInstance(expired.currency());
        return new Fact.BasketsExpired(
                new TillSessionId(expired.tillSessionId()),
                expired.baskets().stream()
                        .map(basket -> new ExpiredBasket(
                                new BasketId(basket.basketId()),
                                Money.of(basket.totalMinor(), currency),
                                basket.lineCount()))
                        .toList(),
                ExpiryCause.valueOf(expired.cause()));
    }

    static Fact fact(BasketPayload payload) {
        return switch (payload) {
            case BasketPayload.LineAddedV1 added -> lineAdded(added);
            case BasketPayload.LineNotedV1(var id, int number, var note) ->
                new Fact.LineNoted(new BasketId(id), number, note);
            case BasketPayload.AgeDeclinedV1(var itemId, int age) -> new Fact.AgeDeclined(new ItemId(itemId), age);
            case BasketPayload.ReturnLinesAddedV1 added -> ReturnMapping.fact(added);
            case BasketPayload.LineQuantityChangedV1(var id, int number, long thousandths) ->
                new Fact.LineQuantityChanged(new BasketId(id), number, new Quantity(thousandths));
            case BasketPayload.LineVoidedV1(var id, int number) -> new Fact.LineVoided(new BasketId(id), number);
            case BasketPayload.DiscountGivenV1 given ->
                new Fact.DiscountGiven(new BasketId(given.basketId()), given.lineNumber(), discount(given));
            case BasketPayload.DiscountRemovedV1(var id, int number) ->
                new Fact.DiscountRemoved(new BasketId(id), number);
            case BasketPayload.PriceOverriddenV1 overridden -> PriceMapping.fact(overridden);
            case BasketPayload.PriceRestoredV1(var id, int number) -> new Fact.PriceRestored(new BasketId(id), number);
            case BasketPayload.CouponPresentedV1(var id, var code, var promotions, boolean singleUse) ->
                new Fact.CouponPresented(
                        new BasketId(id), new PresentedCoupon(new CouponCode(code), Set.copyOf(promotions), singleUse));
            case BasketPayload.CouponWithdrawnV1(var id, var code) ->
                new Fact.CouponWithdrawn(new BasketId(id), new CouponCode(code));
            case BasketPayload.PromotedV1 promoted ->
                new Fact.PromotionsApplied(
                        new BasketId(promoted.basketId()),
                        Currency.getInstance(promoted.currency()),
                        PriceMapping.breaks(promoted),
                        promotions(promoted));
            case BasketPayload.TenderAddedV1(var id, var currency, var tender) ->
                new Fact.TenderAdded(new BasketId(id), LineMapping.tender(tender, Currency.getInstance(currency)));
            case BasketPayload.TenderVoidedV1(var id, int number) -> new Fact.TenderVoided(new BasketId(id), number);
            case BasketPayload.SuspendedV1(var id) -> new Fact.BasketSuspended(new BasketId(id));
            case BasketPayload.ResumedV1(var id) -> new Fact.BasketResumed(new BasketId(id));
            case BasketPayload.ExpiredV1 expired -> expired(expired);
            case BasketPayload.VoidedV1(var id, var sessionId, var currency, long total, int lines) ->
                new Fact.SaleVoided(
                        new BasketId(id),
                        new TillSessionId(sessionId),
                        Money.of(total, Currency.getInstance(currency)),
                        lines);
        };
    }
}
