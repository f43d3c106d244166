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

    /// @param amountMinor unit price times quantity and the modifiers, zero when voided
    /// @param returned null on goods that go out
    record LineV1(
            int number,
            String itemId,
            String code,
            String description,
            String category,
            String unit,
            long quantityThousandths,
            long unitPriceMinor,
            int taxBasisPoints,
            String entryMethod,
            List<ModifierV1> modifiers,
            boolean voided,
            long amountMinor,
            @JsonSetter(nulls = Nulls.SET) @Nullable ReturnedV1 returned) {}

    /// How goods come back, and the line they were sold on; its four parts are null without a receipt.
    record ReturnedV1(
            String kind,
            @JsonSetter(nulls = Nulls.SET) @Nullable UUID saleId,
            @JsonSetter(nulls = Nulls.SET) @Nullable String series,
            @JsonSetter(nulls = Nulls.SET) @Nullable Long receiptNumber,
            @JsonSetter(nulls = Nulls.SET) @Nullable Integer lineNumber,
            String reason,
            String disposition) {}

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
