package io.mostrador.db.fact;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.domain.sale.Discount;
import io.mostrador.domain.sale.DiscountReason;
import io.mostrador.domain.sale.PriceModifier;
import io.mostrador.domain.till.TillSessionId;
import io.mostrador.register.fact.Fact;
import io.mostrador.sync.protocol.payload.BasketPayload;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What happens to a basket before it is a sale.
final class BasketMapping {
    private BasketMapping() {}

    static BasketPayload payload(Fact.LineAdded added) {
        return new BasketPayload.LineAddedV1(
                added.basketId().value(),
                added.line().unitPrice().currency().getCurrencyCode(),
                LineMapping.payload(added.line()),
                added.line().taxes().stream().map(TaxMapping::payload).toList());
    }

    private static Fact lineAdded(BasketPayload.LineAddedV1 added) {
        Currency currency = Currency.getInstance(added.currency());
        return new Fact.LineAdded(
                new BasketId(added.basketId()),
                LineMapping.line(added.line(), currency, TaxMapping.meanings(added.taxes(), currency)));
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

    static BasketPayload payload(Fact.PromotionsApplied applied) {
        return new BasketPayload.PromotedV1(
                applied.basketId().value(),
                applied.currency().getCurrencyCode(),
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

    static Fact fact(BasketPayload payload) {
        return switch (payload) {
            case BasketPayload.LineAddedV1 added -> lineAdded(added);
            case BasketPayload.ReturnLinesAddedV1 added -> ReturnMapping.fact(added);
            case BasketPayload.LineQuantityChangedV1(var id, int number, long thousandths) ->
                new Fact.LineQuantityChanged(new BasketId(id), number, new Quantity(thousandths));
            case BasketPayload.LineVoidedV1(var id, int number) -> new Fact.LineVoided(new BasketId(id), number);
            case BasketPayload.DiscountGivenV1 given ->
                new Fact.DiscountGiven(new BasketId(given.basketId()), given.lineNumber(), discount(given));
            case BasketPayload.DiscountRemovedV1(var id, int number) ->
                new Fact.DiscountRemoved(new BasketId(id), number);
            case BasketPayload.PromotedV1 promoted ->
                new Fact.PromotionsApplied(
                        new BasketId(promoted.basketId()),
                        Currency.getInstance(promoted.currency()),
                        promotions(promoted));
            case BasketPayload.TenderAddedV1(var id, var currency, var tender) ->
                new Fact.TenderAdded(new BasketId(id), LineMapping.tender(tender, Currency.getInstance(currency)));
            case BasketPayload.TenderVoidedV1(var id, int number) -> new Fact.TenderVoided(new BasketId(id), number);
            case BasketPayload.SuspendedV1(var id) -> new Fact.BasketSuspended(new BasketId(id));
            case BasketPayload.ResumedV1(var id) -> new Fact.BasketResumed(new BasketId(id));
            case BasketPayload.VoidedV1(var id, var sessionId, var currency, long total, int lines) ->
                new Fact.SaleVoided(
                        new BasketId(id),
                        new TillSessionId(sessionId),
                        Money.of(total, Currency.getInstance(currency)),
                        lines);
        };
    }
}
