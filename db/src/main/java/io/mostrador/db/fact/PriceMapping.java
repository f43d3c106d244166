package io.mostrador.db.fact;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.people.OperatorId;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.domain.sale.DiscountReason;
import io.mostrador.domain.sale.LinePrice;
import io.mostrador.domain.sale.PriceOverride;
import io.mostrador.domain.sale.PriceSource;
import io.mostrador.register.fact.Fact;
import io.mostrador.sync.protocol.payload.BasketPayload;
import io.mostrador.sync.protocol.payload.SalePayload.PriceSourceV1;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where unit prices came from.
public final class PriceMapping {
    private PriceMapping() {}

    /// Null for the item's own price.
    public static @Nullable PriceSourceV1 payload(PriceSource source) {
        return switch (source) {
            case PriceSource.Shelf _ -> null;
            case PriceSource.Label _ -> plain("LABEL");
            case PriceSource.Typed _ -> plain("TYPED");
            case PriceSource.Listed(var list) -> new PriceSourceV1("LISTED", list, null, null, null, null);
            case PriceSource.QuantityBreak(var list, var from) ->
                new PriceSourceV1("QUANTITY_BREAK", list, from.thousandths(), null, null, null);
            case PriceSource.Overridden(var by, var instead, var reason) ->
                new PriceSourceV1("OVERRIDDEN", null, null, by.value(), instead.amountMinor(), reason.name());
        };
    }

    private static PriceSourceV1 plain(String kind) {
        return new PriceSourceV1(kind, null, null, null, null, null);
    }

    /// @param payload null for the item's own price
    /// @throws IllegalArgumentException when it is not whole
    public static PriceSource source(@Nullable PriceSourceV1 payload, Currency currency) {
        if (payload == null) {
            return PriceSource.SHELF;
        }
        return switch (payload.kind()) {
            case "LABEL" -> PriceSource.LABEL;
            case "TYPED" -> PriceSource.TYPED;
            case "LISTED" -> new PriceSource.Listed(Agreement.present("list", payload.list()));
            case "QUANTITY_BREAK" ->
                new PriceSource.QuantityBreak(
                        Agreement.present("list", payload.list()),
                        new Quantity(Agreement.present("fromThousandths", payload.fromThousandths())));
            case "OVERRIDDEN" ->
                new PriceSource.Overridden(
                        new OperatorId(Agreement.present("operatorId", payload.operatorId())),
                        Money.of(Agreement.present("insteadMinor", payload.insteadMinor()), currency),
                        DiscountReason.valueOf(Agreement.present("reason", payload.reason())));
            default -> throw new IllegalArgumentException("no price comes from " + payload.kind());
        };
    }

    static List<BasketPayload.BreakV1> payload(Map<Integer, LinePrice> breaks) {
        return new TreeMap<>(breaks)
                .entrySet().stream()
                        .map(line -> lower(line.getKey(), line.getValue()))
                        .toList();
    }

    private static BasketPayload.BreakV1 lower(int lineNumber, LinePrice price) {
        if (!(price.source() instanceof PriceSource.QuantityBreak(var list, var from))) {
            throw new IllegalArgumentException("no quantity break: " + price);
        }
        return new BasketPayload.BreakV1(lineNumber, price.unitPrice().amountMinor(), list, from.thousandths());
    }

    static Map<Integer, LinePrice> breaks(BasketPayload.PromotedV1 promoted) {
        Currency currency = Currency.getInstance(promoted.currency());
        return promoted.breaks().stream()
                .collect(Collectors.toMap(
                        BasketPayload.BreakV1::lineNumber,
                        lower -> new LinePrice(
                                Money.of(lower.unitPriceMinor(), currency),
                                new PriceSource.QuantityBreak(lower.list(), new Quantity(lower.fromThousandths())))));
    }

    static BasketPayload payload(Fact.PriceOverridden overridden) {
        PriceOverride override = overridden.override();
        return new BasketPayload.PriceOverriddenV1(
                overridden.basketId().value(),
                overridden.lineNumber(),
                override.unitPrice().currency().getCurrencyCode(),
                override.unitPrice().amountMinor(),
                override.reason().name(),
                override.by().value());
    }

    static Fact fact(BasketPayload.PriceOverriddenV1 payload) {
        return new Fact.PriceOverridden(
                new BasketId(payload.basketId()),
                payload.lineNumber(),
                new PriceOverride(
                        Money.of(payload.unitPriceMinor(), Currency.getInstance(payload.currency())),
                        DiscountReason.valueOf(payload.reason()),
                        new OperatorId(payload.operatorId())));
    }
}
