package io.mostrador.sync.protocol.payload;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happens to a basket before it is a sale.
public sealed interface BasketPayload extends Payload {
    /// @param taxes what the codes of the line's taxes mean
    record LineAddedV1(UUID basketId, String currency, SalePayload.LineV1 line, List<SalePayload.TaxV1> taxes)
            implements BasketPayload {}

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

    /// @param lines those that promotions lower
    record PromotedV1(UUID basketId, String currency, List<PromotedLineV1> lines) implements BasketPayload {
        public PromotedV1 {
            lines = List.copyOf(lines);
        }
    }

    record PromotedLineV1(int lineNumber, List<SalePayload.ModifierV1> modifiers) {
        public PromotedLineV1 {
            modifiers = List.copyOf(modifiers);
        }
    }

    record TenderAddedV1(UUID basketId, String currency, SalePayload.TenderV1 tender) implements BasketPayload {}

    record TenderVoidedV1(UUID basketId, int tenderNumber) implements BasketPayload {}

    record SuspendedV1(UUID basketId) implements BasketPayload {}

    record ResumedV1(UUID basketId) implements BasketPayload {}

    record VoidedV1(UUID basketId, UUID tillSessionId, String currency, long totalMinor, int lineCount)
            implements BasketPayload {}
}
