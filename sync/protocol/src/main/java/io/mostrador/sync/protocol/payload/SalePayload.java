package io.mostrador.sync.protocol.payload;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The completed sale. When, where and by whom is in the entry's envelope.
public sealed interface SalePayload extends Payload {
    /// @param roundingMinor what cash rounding put on the total or took off
    record CompletedV1(
            UUID saleId,
            String series,
            long number,
            UUID tillSessionId,
            String operatorName,
            String currency,
            List<LineV1> lines,
            List<TaxV1> taxes,
            List<TenderV1> tenders,
            long totalMinor,
            long roundingMinor,
            long changeMinor)
            implements SalePayload {}

    record ReceiptCopiedV1(UUID saleId) implements SalePayload {}

    /// @param priceSource where the unit price came from, null for the item's own price
    /// @param amountMinor unit price times quantity and the modifiers, zero when voided
    record LineV1(
            int number,
            String itemId,
            String code,
            String description,
            String category,
            String unit,
            long quantityThousandths,
            long unitPriceMinor,
            @JsonSetter(nulls = Nulls.SET) @Nullable PriceSourceV1 priceSource,
            int taxBasisPoints,
            String entryMethod,
            List<ModifierV1> modifiers,
            boolean voided,
            long amountMinor) {}

    /// Where a unit price came from. What does not belong to its kind is null.
    ///
    /// @param kind `LABEL`, `TYPED`, `LISTED` (list), `QUANTITY_BREAK` (list, fromThousandths) or `OVERRIDDEN`
    /// (operatorId, insteadMinor, reason)
    /// @param insteadMinor the unit price it would have had
    record PriceSourceV1(
            String kind,
            @JsonSetter(nulls = Nulls.SET) @Nullable String list,
            @JsonSetter(nulls = Nulls.SET) @Nullable Long fromThousandths,
            @JsonSetter(nulls = Nulls.SET) @Nullable String operatorId,
            @JsonSetter(nulls = Nulls.SET) @Nullable Long insteadMinor,
            @JsonSetter(nulls = Nulls.SET) @Nullable String reason) {}

    /// What makes a line cheaper.
    ///
    /// @param source the id of a promotion, empty for a discount a person gave
    record ModifierV1(String kind, long amountMinor, String reason, String source) {}

    record TaxV1(int taxBasisPoints, long netMinor, long taxMinor, long grossMinor) {}

    record TenderV1(
            int number,
            String type,
            long amountMinor,
            @JsonSetter(nulls = Nulls.SET) @Nullable String reference) {}
}
