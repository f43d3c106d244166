package io.mostrador.sync.protocol.payload;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happens to a basket before it is a sale.
public sealed interface BasketPayload extends Payload {
    /// @param deposit the line of the deposit on its packaging, null for none
    /// @param taxes what the codes of the lines' taxes mean
    record LineAddedV1(
            UUID basketId,
            String currency,
            SalePayload.LineV1 line,
            @JsonSetter(nulls = Nulls.SET) SalePayload.@Nullable LineV1 deposit,
            List<SalePayload.TaxV1> taxes)
            implements BasketPayload {}

    /// @param note empty where one was taken away
    record LineNotedV1(UUID basketId, int lineNumber, String note) implements BasketPayload {}

    /// A customer was found too young, or did not show the age.
    record AgeDeclinedV1(String itemId, int minimumAge) implements BasketPayload {}

    /// @param taxes what the codes of the lines' taxes mean, each once
    record ReturnLinesAddedV1(
            UUID basketId, String currency, List<SalePayload.LineV1> lines, List<SalePayload.TaxV1> taxes)
            implements BasketPayload {
        public ReturnLinesAddedV1 {
            lines = List.copyOf(lines);
            taxes = List.copyOf(taxes);
        }
    }

    record LineQuantityChangedV1(UUID basketId, int lineNumber, long quantityThousandths) implements BasketPayload {}

    record LineVoidedV1(UUID basketId, int lineNumber) implements BasketPayload {}

    /// Either a percentage, or an amount with its currency.
    ///
    /// @param lineNumber 0 for the whole basket
    record DiscountGivenV1(
            UUID basketId,
            int lineNumber,
            @JsonSetter(nulls = Nulls.SET) @Nullable String currency,
            @JsonSetter(nulls = Nulls.SET) @Nullable Integer basisPoints,
            @JsonSetter(nulls = Nulls.SET) @Nullable Long amountMinor,
            String reason)
            implements BasketPayload {}

    /// @param lineNumber 0 for the whole basket
    record DiscountRemovedV1(UUID basketId, int lineNumber) implements BasketPayload {}

    record PriceOverriddenV1(
            UUID basketId, int lineNumber, String currency, long unitPriceMinor, String reason, String operatorId)
            implements BasketPayload {}

    record PriceRestoredV1(UUID basketId, int lineNumber) implements BasketPayload {}

    /// @param promotions the ids of those that need the coupon
    /// @param singleUse whether the sale uses it up
    record CouponPresentedV1(UUID basketId, String code, List<String> promotions, boolean singleUse)
            implements BasketPayload {
        public CouponPresentedV1 {
            promotions = List.copyOf(promotions);
        }
    }

    record CouponWithdrawnV1(UUID basketId, String code) implements BasketPayload {}

    /// @param breaks the lines that quantity breaks lower
    /// @param lines those that promotions lower
    record PromotedV1(UUID basketId, String currency, List<BreakV1> breaks, List<PromotedLineV1> lines)
            implements BasketPayload {
        public PromotedV1 {
            breaks = List.copyOf(breaks);
            lines = List.copyOf(lines);
        }
    }

    /// @param list the name of the price list
    /// @param fromThousandths how many reach it
    record BreakV1(int lineNumber, long unitPriceMinor, String list, long fromThousandths) {}

    record PromotedLineV1(int lineNumber, List<SalePayload.ModifierV1> modifiers) {
        public PromotedLineV1 {
            modifiers = List.copyOf(modifiers);
        }
    }

    record TenderAddedV1(UUID basketId, String currency, SalePayload.TenderV1 tender) implements BasketPayload {}

    record TenderVoidedV1(UUID basketId, int tenderNumber) implements BasketPayload {}

    record SuspendedV1(UUID basketId) implements BasketPayload {}

    record ResumedV1(UUID basketId) implements BasketPayload {}

    /// Suspended baskets that waited long enough; each is a voided sale.
    ///
    /// @param cause `HOURS` or `CLOSE`
    record ExpiredV1(UUID tillSessionId, String currency, List<ExpiredBasketV1> baskets, String cause)
            implements BasketPayload {
        public ExpiredV1 {
            baskets = List.copyOf(baskets);
        }
    }

    record ExpiredBasketV1(UUID basketId, long totalMinor, int lineCount) {}

    record VoidedV1(UUID basketId, UUID tillSessionId, String currency, long totalMinor, int lineCount)
            implements BasketPayload {}
}
